-- Puts a claimed job off after a passing failure.
-- keys: 1 ready
-- args: 1 job id · 2 delay (ms, real time)
-- returns: 1
local time = redis.call('TIME')
redis.call('ZADD', KEYS[1], 'XX', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2], ARGV[1])
return 1
