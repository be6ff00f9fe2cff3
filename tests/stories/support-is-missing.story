# Support is missing: one more round, then back to the options, as the way of meeting says; what came after is kept.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>
<C-g>
<Enter>
<1><2><Enter><1><2><Enter><1><2><Enter>
<g>
<Enter>
expect What we do
<1><Enter>"We start earlier"<Enter>
Shift+Tab goes back, Tab on. <S-Tab><Tab><Tab><Tab><Tab><Tab><Tab>
expect Can you support it?
<4><2>"Too early for the bus"<Enter><3>
expect Support is still missing.
look
Not yet: closing the step asks again. <Esc>
expect 1 person is below 3; the dissent is kept.
<g>
expect Support is still missing.
<1>
expect round 2
<4><1><Enter><3>
look
We would go on as it is: the step closes then, and is not closed yet. <3><g>
expect Read-back
<Esc>
wait 1s
One more round all the same. <Esc><k>"one more"<Enter>
expect round 3
<4><1><Enter><3>
expect Support is still missing.
Back to the step that the way of meeting names. <2>
expect What shall we look at?
look
<s>
look
