# What should not have been said is struck: its words are gone from record, files and drafts; that and when stays.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Tino hit somebody"<Enter>"Picture card"<Enter>
<C-g>
<Enter>
<k>"strike"<Enter>
look
<Down><Enter>
look
<Enter>
look
<v>
look
