# Ratings under cover: each alone with hidden numbers, shown together; an inventory that stays with its author, of which
# only the profile is shared.
protocol: ratings
file: ../protocols/ratings.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
<g>
<Enter>
<g>
<Enter>
<g>
<Enter>
<g>
<Enter>
expect How safe is it
look
<Enter>
wait 2s
<Enter>
look
resize 40x12
look
resize 80x24
<4>
look
<2>
look
Not all at once: covered, and looked at again. <Esc>
wait 2s
<Enter>
look
<C-g>
wait 2s
expect Jon
<Enter>
<5><C-g>
Only one of two lines: he is asked, and is not in yet. <Esc>
look
wait 2s
<Enter>
<Esc><Esc>
expect begun
<Enter>
wait 2s
expect Jon
<Enter>
<Down><1><C-g>
expect 2 of 2 in
<r>
look
wait 2s
<Enter>
look
<Tab>
expect How do I speak
<Enter>
wait 2s
<Enter>
<4><2><5><C-g>
wait 2s
expect Jon
<Enter>
<2><4><3>
look
<C-g>
wait 2s
Ana shares hers, after a look at what she gave. <Enter>
wait 2s
<Enter>
look
What it comes to is hers to see first. <3>
look
<Esc>
absent Widest
<2>
look
wait 2s
<Enter>
look
<g>
look
