-- Notes that we are up, and the gap since anyone was.
-- keys: 1 beat · 2 gaps
-- args: 1 house time (ms) · 2 longest silence that is no gap (ms) · 3 gaps kept for (ms)
-- returns: the length of the gap in ms, 0 when there is none
local now = tonumber(ARGV[1])
local last = tonumber(redis.call('GET', KEYS[1]) or ARGV[1])
if now >= last then redis.call('SET', KEYS[1], ARGV[1]) end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - ARGV[3])
if now - last <= tonumber(ARGV[2]) then return 0 end
redis.call('ZADD', KEYS[2], now, last .. '-' .. ARGV[1])
return now - last
