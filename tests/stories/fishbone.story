# A fishbone: lines under headings, moved to another heading, combined into themes, taken apart again, and voted on as
# one entry; votes keep their theme when it is reworded. Typos, undo, and a kill in mid-word.
protocol: fishbone
file: fishbone.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
look
"Aides change dayly"<Enter>"Nobody lines them up"<Enter>
Tab is the next heading. <Tab>"Wet coats in the door"<Enter>
<Tab>"The bell is the first sign"<Enter>"No picture plan"<Enter>
look
A typo is mended. <Esc><Up*5><e>
expect › People    1  Aides
<BS*5>"daily"<Enter>
look
The coats belong to Plan: + at the end of a heading goes under the next. <Esc><Home><Down*2>
expect › Place     3  Wet coats in the door
<+>
look
Back again. <->
expect Place     3  Wet coats
Space marks lines. <Home><Space>
expect 1 marked
<Down*3><Space>
look
Enter names them together. <Enter>
"Strat"
A slip. <BS*3>"art of the day"
look
<Enter>
look
<Home><Space><Down*3><Space><Enter>
expect Theme
<Esc>
expect 2 marked
<Esc>
Undo, and again. <u>
<Enter>
look
<y>
<Enter>
expect Start of the day
X takes the theme apart. <Home>
look
<x>
look
<Esc>
Half a word under People, and the lid is ripped off. <Home><Tab>"The half-wr"
wait 1s
kill
resume
look
"itten plan"<Enter>
<Esc><g>
look
<Enter>
expect Ana Ruiz's dots
look
<2><1><Enter><1><Enter>
expect Result
The theme is reworded; its votes stay. <s><Up><Enter><e>
expect Correcting
<Home><Up*9>
<Home><e>" and its end"<Enter>
<Esc*2>
look
