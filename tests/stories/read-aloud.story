# A long chain of whys is shown to its end, two branches that were begun stay in view, weights are no item in a narrow
# window, and a day may be written as it is said.
protocol: read-aloud
file: read-aloud.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"They come in loud and late."<Enter>"Because nobody tells them when to line up."<Enter>"Because Two rooms share one aide, and the aides change every day."<Enter>"because of the budget"<Enter>
expect therefore they come in loud and late.
look
# Two branches are begun and left: both stay in view, and ↓ leads back to each.
<Up*3><Enter>"The bell rings la"<Up*2><Esc><Home><+>"Reading begins too ear"<Up*3>
expect The bell rings la
expect Reading begins too ear
look
<Down*3>"te."<Enter>
expect Reading begins too ear
<Esc><End><Enter>"ly."<Enter>
look
resize 40x12
<Up*3>
look
<Esc><g>
wait 1s
<Enter>
wait 1s
<Enter>
wait 1s
<Enter>
expect 1 of 2
<Up>
absent of 3
look
<Down><3><4><4>
expect 2 of 2
resize 80x24
<5><Tab>
"We start earlier"<Enter><Enter><Enter>"in two weeks"
expect Fri 4 December 2026 · in 14 days
<Enter>
look
<Tab><Tab>
"Ring the bell"<Enter>"jo"<Enter>"2w"<Enter><Up><S-Tab>
look
