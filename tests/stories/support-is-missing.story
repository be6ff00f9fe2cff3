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
<1>
expect round 2
<4><1><Enter><3>
look
Back to the step that the way of meeting names. <2>
expect What shall we look at?
look
<s>
look
