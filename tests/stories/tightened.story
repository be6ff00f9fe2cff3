# M covers an ask that the way of meeting leaves open; it is not loosened again once somebody is in.
protocol: covered
file: covered.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
What is covered by the way of meeting stays so. <m>
refused This answer is covered by the way of meeting. M can hide more, never less.
The third step. <s><Down*2><b><Enter>
"A quiet hour"<Enter>"A list"<Enter>
<Tab><Esc>
Nobody has voted yet. <m>
look
"4"
look
expect 0 of 2 in · covered
<Enter>
wait 1s
<Enter>
look
"1"
look
<C-g>
wait 1s
Somebody is in: it stays covered. <Esc><m>"1"
refused Somebody has answered "Which first?" under cover already. R shows the answers together.
<Enter>
wait 1s
<Enter>
"2"<C-g>
expect 2 of 2 in
<r>
look
<Enter>
look
absent covered
What was only said. <Tab>
look
expect Spoken only; nothing is kept.
<G>
wait 1s
look
<Enter>
