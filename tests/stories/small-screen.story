# A whole step on the smallest screen.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
size: 40x12
---
look
<Enter>
look
"Start the transition two minutes earlier than now"<Enter>"Picture card"<Enter>"Greet"<Enter>
look
<Tab>"Recess"<Enter>
look
<C-g>
look
<Enter>
look
<1><2><Enter>
look
resize 34x8
look
resize 40x12
<Esc><Esc><s>
look
<Esc><?>
look
<Esc><a>"Ask the office about the hall at ten"<C-g>
look
