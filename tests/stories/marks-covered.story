# Marks under cover: a closed mark tells nothing by its length, Enter goes on to the next cell, lines without a mark are
# asked about once; a cell left empty is no view of its own.
protocol: marks
file: marks.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
wait 1s
expect Who does what today
wait 1s
<Enter>
wait 1s
<Enter>
expect Only for Ana Ruiz
look
Enter goes to the next cell, not to the next person. <1><Enter>
expect Line 2
look
Ana thinks that she is through. <C-g>
expect 2 of 3 lines have no mark yet
look
She is not, and goes back and forth: the long word is as closed as the short one. <2><Up><Left>
expect [●
wait 1s
look
<C-g>
expect 1 of 3 lines has no mark yet
wait 1s
<Esc>
Nobody closes the step over what somebody has begun. <Esc>
look
<g>
expect has begun and is not in yet
look
<Esc>
wait 1s
<Enter>
expect Ana Ruiz
wait 1s
<Enter>
expect Line 3
<1><Enter>
expect Jon Bell
wait 1s
Jon marks the support too; on the bus they differ. <Enter>
<1><2><2><1><2><1>
<Enter>
expect 2 of 2 in
<r>
wait 1s
<Enter>
look
resize 40x12
look
resize 80x24
<g>
look
wait 1s
<Enter>
wait 1s
<Enter>
expect How it is
A line of a rubric under cover says what it is about, in a small window too. <Enter>
resize 40x12
look
resize 80x24
expect It is not hidden from somebody who looks over your shoulder.
look
wait 1s
<Enter>
look
<2>
look
<Enter>
resize 40x12
expect line 2 of 2
look
