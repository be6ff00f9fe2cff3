# In a list longer than nine each number waits for Enter, which takes it and leaves nothing; a score up to ten is taken
# at once, and the Enter pressed after it by habit passes over no line.
protocol: long-lists
file: long-lists.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
<7>
expect 7_ · Enter takes it
look
<Enter>
expect ● Seven
absent 7_
A slip is put away by moving. <3><Up>
absent 3_
Eleven, in two digits. <1><1>
expect 11_ · Enter takes it
<Enter>
expect ● Eleven
There is no forty. <4><0><Enter>
refused 40
look
<Tab>
expect Ana, line 1
Ana: eight, ten and one, each with the Enter that a list asks for. <8>
expect Ana, line 2
<Enter>
expect Ana, line 2
<1><0><Enter>
expect Ana, line 3
<1><Enter>
look
Jon: no Enter at all. <5><9><0>
look
