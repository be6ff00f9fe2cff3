# Two options and three dots: where dots do not stack, two is all that can be placed, and two is what is asked for.
protocol: two-options
file: two-options.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"Start earlier"<Enter>"Picture cards"<Enter><C-g>
wait 1s
<Enter>
expect Two dots each.
expect 0 of 2 placed
Ana places both. <1><2>
expect 2 of 2 placed
<Enter><2><Enter>
expect Result
look
