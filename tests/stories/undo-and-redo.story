# U names what it would undo and waits for Enter; Y does it again. Ctrl+Z in a field takes typing back only.
protocol: weekly-check-in
file: ../protocols/weekly-check-in-v1.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"The small group opened their books alone."<Enter>
In the field, Ctrl+Z takes typing back. "Recess duty"<C-z><C-z>
look
And Ctrl+Y does it again, as far as it was taken back. <C-y><C-y>
look
<C-y>
look
<C-z><C-z>
"was late."<Enter>
<Esc><u>
look
Typing on by mistake does nothing here. "until tomorrow"
Enter undoes. <Enter>
look
And again, one before. <Esc><u>
<Enter>
look
<Esc><y>
look
<Enter>
look
<Esc><u>
Esc leaves it as it is. <Esc>
look
Undoing a closed step brings the meeting back into it. "It was late."<C-g>
<Enter>
expect What we saw
<Esc><u>
look
<Enter>
look
