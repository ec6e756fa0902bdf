-- Puts all activities of one delivery at the end of a chat, once: a retry adds nothing and gets the first try's answer.
-- keys: 1 chat (stream) · 2 chat-done (hash delivery → position)
-- args: 1 delivery id · 2 kept when idle, ms · 3 about how many activities are kept · 4 news channel · 5… sealed activities
-- returns: position of the delivery's last activity
local chat, done = KEYS[1], KEYS[2]
local delivery, keptMs, most, news = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]

local before = redis.call('HGET', done, delivery)
if before then return before end

local last
for i = 5, #ARGV do last = redis.call('XADD', chat, 'MAXLEN', '~', most, '*', 'a', ARGV[i]) end
redis.call('HSET', done, delivery, last)

local function millis(position) return tonumber(string.match(position, '^%d+')) end
if redis.call('HLEN', done) > most * 2 then
  local oldest = millis(redis.call('XRANGE', chat, '-', '+', 'COUNT', 1)[1][1])
  local deliveries = redis.call('HGETALL', done)
  for i = 1, #deliveries, 2 do
    if millis(deliveries[i + 1]) < oldest then redis.call('HDEL', done, deliveries[i]) end
  end
end

redis.call('PEXPIRE', chat, keptMs)
redis.call('PEXPIRE', done, keptMs)
redis.call('PUBLISH', news, 'new')
return last
