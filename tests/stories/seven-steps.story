# A whole meeting by The 7-Step Problem-Solving Process, to its end: four people, every kind of ask in its place, the
# record check, the next date, everybody's word, and the files.
protocol: seven-step-problem-solving
file: ../protocols/seven-step-v1.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
person: Sam Okoro, paraeducator
topic: Ten minutes of reading
start: 2026-11-20T15:10:00-05:00
---
expect Start the meeting
Enter starts: step 1, the caret in Ana's line. <Enter>
wait 1m
Each speaks in turn. "Transitions eat reading time."<Enter>
wait 40s
Jon passes: Enter on an empty line asks, 1 is a pass. <Enter>
expect 1 passes · 2 heard, not written · Esc write
<1>
wait 1m
Mei: "The bell rings and nobody knows where to go."<Enter>
Sam is heard, and nothing is written of it. <Enter><2>
expect Our problem in one or two sentences
wait 1m
"Four students lose ten minutes of reading after recess, three days a week, because we begin the change when the bell has already rung."
Tab goes to the next ask, a choice: numbers choose. <Tab><1>
expect it is ours
G closes the step outside a field: the read-back shows everything. <g>
expect Read-back · 1 Identify the issues
expect Is this right?
wait 10s
It is right. <Enter>
expect Understand everyone's interests
# Step 2
wait 2m
"A calm start; I teach, not herd."<Enter>
wait 1m
"To know where to stand when they come in."<Enter>
"Predictable minutes for my sessions."<Enter>
<Enter><1>
expect What must any good answer give us?
"Calm start"<Enter>"Reading time"<Enter>"Easy to do"<Enter>
wait 3m
<C-g>
<Enter>
# Step 3
expect List possible solutions
wait 2m
"Start the transition two minutes earlier"<Enter>"A picture card on the desk"<Enter>
"Ana greets at the door, Jon settles the group"<Enter>"Change the order of recess and reading"<Enter>
"Ask the office for aides"<Enter>
wait 4m
<C-g>
<Enter>
# Step 4
expect Evaluate the options
expect Ana Ruiz's dots
Three dots each; a number places a dot, Enter is the next person's turn. <1><2><3>
<Enter>
expect Jon Bell's dots
<1><2><4><Enter>
Mei: <1><3><4><Enter>
Sam: <2><3><Enter>
expect Result
Tab, and every cell is scored: 1 to 5, cell after cell. <Tab>
expect Options by what we need
wait 2m
<3><4><4>
<4><3><5>
<5><4><2>
expect 9 of 9 scored
The ranks stay in view; Tab goes on. <Tab>
expect What speaks against the option that leads?
"It needs all four of us at the door at 10:23."
wait 3m
<C-g>
# The read-back is longer than the screen: the first Enter reads on, the second one goes on.
expect more lines
<Enter>
<Enter>
# Step 5
expect What we choose
wait 1m
Two options together; then the sentence and its reason. <1><2><Enter>
"From Monday we start the transition two minutes before the bell, with a picture card on each desk."<Enter>
"It wins on reading time and needs nothing new."<Enter>
How it was decided is theirs to say. "consent"<Enter>
The day to look again, as people say it. "+2w"<Enter>
Tab to the hands. <Tab><Tab>
expect Can you support this choice?
Ana 5, Jon 4. <5><4>
Mei 2, and her reason in her words. <2>"Who has the hall until then?"<Enter>
Sam 3: somebody is below 3, and the way on is asked. <3>
One more round, after Mei was heard. <1>
wait 1m
<5><5><4><3>
expect round 2 · 4 of 4 in · all 3 or more
<C-g>
<Enter>
<Enter>
# Step 6
expect Our agreement in plain words
wait 2m
"From Monday 23 November we ring at 10:23; a picture card is on each desk; we try it until 4 December."
<Tab>
expect Our actions
"Make 26 picture cards"<Enter>"jo"<Enter>"+4d"<Enter>"on every desk"<Enter>
"Ring at 10:23"<Enter>"me"<Enter>"mon"<Enter>"tally by the door"<Enter>
"Move the reading table"<Enter>"an"<Enter><Enter><Enter>
<Tab><Tab><Tab><Tab>
expect Who else must hear of it
"The office, from Ana"
wait 3m
<C-g>
<Enter>
<Enter>
# Step 7
expect Contingencies
"If recess is indoors, then we start at the door of the gym."<Enter>
<Tab>"Mei tallies minutes lost, by the door, each day."
<Tab>"Two minutes at most, by 4 December."<Enter>
wait 2m
<C-g>
<Enter>
# Closing: the record check first
expect Is the record complete?
expect 1 action has no date
The action without a date is opened exactly there. <Down><Down><Enter>
expect Correcting
"+1w"<Enter>
expect Is the record complete?
expect 3 actions have a date
Four questions. <Tab><1><1><2><4>
<g>
expect What happens next?
"Jon brings two sample cards on Monday"<Enter>
expect 14 days, as this way of meeting asks
The date that this way of meeting asks for is taken. <Enter>
Ana agrees, Jon too; Mei with a remark; Sam objects. <1><1><2>"I may need help in week two"<Enter><3>"Too fast for me"<Enter>
expect ▲ objects
<g>
expect The sitting ends here?
<Enter>
expect The sitting is over
A key without a meaning here says what there is. <t>
expect V shows the minutes so far, Q goes Home.
