# Letters that name nobody never hold the circle up: Tab leaves them waiting and goes to the next turn; nobody is offered
# to reply to the own turn.
protocol: replies
file: replies.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Recess"<Enter>
<C-g>
<Enter>
"The line was calm"<Enter>
Mei has spoken and is not offered. "me"
look
"x"<Tab>
expect Jon is heard
look
"We were late"<Enter><Tab>
expect Ana is heard
"So was I"<Enter>"zo"<Tab>
look
