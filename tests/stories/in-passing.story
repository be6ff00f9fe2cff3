# An action, a decision or a parked item from anywhere, also from the middle of a line; the line waits.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Ask the o"
From the field with F2. <F2>"Find out who has the hall"
look
Not now: it is put away. <Esc>
look
"ffice"<Enter>
With Esc A it is back, and goes on: who, by when, how. <Esc><a>" at ten"<Enter>"jo"<Enter>"fri"<Enter>"a yes by mail"<Enter>
look
A decision, half of it. <F3>"We do not move recess this year"<Enter>"the office said no"<C-g>
expect Kept: decision
Parked. <F4>"Lunch rota"<Enter>
Nothing is kept of nothing. <F4><Enter>
refused Nothing to keep. Write what we come back to, or Esc puts this away.
<Esc>
A date that is none. <F2>"Order paper"<Enter>"Ana"<Enter>"someday"<C-g>
refused "someday" is no date we know. Write Fri, +2w or 4 Dec, or nothing.
look
<BS*7><C-g>
What was kept so far, from the list of commands: what begins so stands first. <Esc><k>"kept"
expect › Kept so far: actions, decisions, parked
<Enter>
look
The first is mended. <e>" exactly"<C-g>
look
Half mended and put away: the new words wait with it, not with the next action. <Esc><k>"kept"<Enter><e>" and who"<Tab><Tab><BS*10>"4 december 2026"<Esc>
<F2>
expect ► Action
absent and who
<Esc>
kill
resume
<Esc><k>"kept"<Enter>
absent and who
<e>
expect exactly and who
<Tab><Tab>
look
A long list of names before it: what the day comes to stands whole below. <S-Tab><BS*10>"Jon Bell, Ana Ruiz, Mei Tan"<Tab>
look
<C-g>
expect exactly and who
<Esc><k>"kept"<Enter><Down*2>
And one taken out. <x>
look
The caret stands in the line again. <Enter>
expect Taken out: Lunch rota. Esc, then U, brings it back.
look
