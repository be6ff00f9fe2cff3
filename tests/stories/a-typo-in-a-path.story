# A path with a typo is mended where it stands: the sentence comes, and what was typed stays.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>
<C-c><1>
The last row brings records in. <End><Enter>"/nowhere-at-all/recrod.json"<Enter>
refused /nowhere-at-all/recrod.json cannot be read
look
The letters are mended in the field. <Left*6><BS><BS>"or"
expect /nowhere-at-all/recor
look
<Esc>
absent /nowhere-at-all
