# An inventory with reversed items: groups add up to a profile for each and for the team.
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
expect 0 of 12 in
Digits alone, person after person. <4><2><1><2><3><5>
expect Jon, line 1
<2><4><4><5><5><2>
expect What our answers show
look
resize 40x12
look
<Down><Down>
look
resize 140x40
look
resize 80x24
<Up><Up><Up>
expect Jon, line 6
<4>
look
<g>
look
<Enter>
<S><Enter>
<v>
look
