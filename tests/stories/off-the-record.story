# Off the record: nothing is kept, drafts included; only that it was, and how long.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Half a li"
<Esc><o>
look
<Enter>
look
Nothing can be written now. <Enter>
look
<a>
look
<o>
<Enter>
look
