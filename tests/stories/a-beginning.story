# An ask with a beginning, then one that is only spoken.
protocol: stems
file: a-beginning.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
look
<Esc>
look
<Tab>
look
