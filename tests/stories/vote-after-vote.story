# Three votes in one step, each with its own result; then a decision that one comes back to in order to write.
protocol: votes
file: votes.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
"Start earlier"<Enter>"Picture cards"<Enter>"Quiet corner"<Enter><C-g>
wait 1s
<Enter>
expect Put them in order. Each puts them in order.
Ana leaves one out; Jon ranks all. <2><1><Enter>
<2><3><1><Enter>
expect 2 of 2 voted
look
<Tab>
expect Ana Ruiz's yes and no
<1><2><1><Enter><1><2><2><Enter>
expect Result
look
<Tab>
expect Ana Ruiz's dots
Three points on one, and Jon does the same with another. <1*3><2><Enter><2*3><1><Enter>
expect 8 dots
look
<g>
wait 1s
<Enter*2>
wait 1s
<Enter>
expect What we do
Jon agrees, and has words against it all the same. <1><Tab>"We start earlier"<Tab*4><1><2><Enter><2>"Not in the rain"<Enter>
look
<Tab>
expect Can you support it?
Back once more, and letters are letters there. <S-Tab>" on Mondays"
expect We start earlier on Mondays
look
Somebody without letters does not come in. <Esc><w>
wait 1s
<3><Enter>
wait 1s
"333"<Enter>
refused "333" is no name.
look
<Esc><Esc>
