# The first ten minutes of a new team, key by key: from the program's first page into step 2. Ana Ruiz, teacher,
# facilitates; Jon Bell, paraeducator, is at the keyboard.
start: 2026-11-22T15:02:00-05:00
---
expect Welcome. One screen, one keyboard, everybody at the table.
Let's start. <Enter>
expect How shall we meet?
They read the card of the first one, and take it. <Enter>
wait 15s
Names, each with a position by its first letter. "Ana Ruiz"<Enter>"t"<Enter>
"Jon Bell"<Enter>"p"<Enter>
expect Go on with 2 people
No more people; the team's name is proposed. <Enter><Enter>
Go on with two. <Enter>
expect Roles for today
look
The last chair reads the test card. <6>
expect Ask the person furthest away to read these three lines aloud.
They can read it. <Enter>
wait 30s
Roles and norms are read aloud; the meeting starts. <Enter>
expect Identify the issues
wait 1m
Ana speaks, Jon writes. "Transitions eat reading time."<Enter>
look
wait 1m
Jon writes his own. "The bell rings and nobody knows where to go."<Enter>
expect Our problem in one or two sentences
wait 1m
They say the problem together, and in the middle of the sentence somebody remembers something. "Four students lose ten minutes of"
It is parked, and the caret is back in the sentence. <Esc><p>"Ask about the lunch rota"<Enter>
expect Parked: Ask about the lunch rota. We come back to it before we close.
wait 1m
" reading after recess, three days a week, because we begin the change when the bell has already rung."
expect 24 words · asked for 15 to 60
Is that it? <C-g>
expect Read-back · 1 Identify the issues
expect Transitions eat reading time.
look
wait 20s
Ana reads aloud; yes. <Enter>
expect Understand everyone's interests
wait 1m
"A calm start; I teach, not herd."<Enter>
wait 1m
"To know on Monday what is coming."<Enter>
expect What must any good answer give us?
"Calm start"<Enter>"Little extra work"<Enter>
A slip: Enter on the empty line. <Enter>
refused Nothing to add. Tab goes on to "Why does it happen?"; Ctrl+G closes the step.
Who will tell the office? <Esc><a>"Tell the office"<C-g>
expect Kept: action "Tell the office".
