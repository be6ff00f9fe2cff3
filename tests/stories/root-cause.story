# Whys: a chain, branches, a typo, one taken out with those below it and brought back, several pasted, a crash.
protocol: cause
file: cause.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Four students lose ten minutes of reading after recess."<C-g>
<Enter>
look
<Enter>
refused Nothing to add
"They come in loud and lat."<Enter>"Nobody tells them when to line up."<Enter>"The bell is the first sign."<Enter>
look
# ↑ Enter branches: a second answer beside what follows the second why.
<Up*2><Enter>"The aides chan"
kill
resume
expect The aides chan
"ge every day."
look
<Enter>
expect 4b
<Up*4><BS*2>"te."<Enter>
expect 2c
<Esc>
<Home>
look
# Beside the first one, with a key that the screen names.
<+>"Reading begins too early."<Enter>
expect 2c
<Esc>
look
# A why goes with those below it, and all come back.
<Home><Down><x>
expect Nobody tells them when to line up. (and 2 below it)
<Enter>
absent first sign
look
<u>
<Enter>
expect The bell is the first sign.
<Down*9><Enter>
paste Buses come early\n- The clock is wrong
expect Add 2 items?
<Enter>
look
resize 40x12
look
resize 80x24
<C-g>
look
<Enter>
<Enter>
look
"2"
