# A step is skipped with a reason; a required ask left empty is overridden with a reason. The minutes keep both.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>
Two ideas are asked for. <C-g>
look
Enter without a reason is refused. <Enter>
refused reason
look
"Only one idea today, and we all like it"<Enter>
expect Choose
Step 2 has nothing to choose from one idea: skip it from Steps. <s><x>
look
<Enter>
refused reason
"One idea needs no vote"<Enter>
expect What we do
look
<C-g>
look
"Mei had to leave; we ask her tomorrow"<Enter>
expect What else?
look
