-- Notes an effect as done and forgets its job.
-- keys: 1 due · 2 ready · 3 jobs · 4 tries · 5 booking ("" when the job has none)
-- args: 1 job id · 2 house time (ms)
-- returns: 1
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
redis.call('HDEL', KEYS[4], ARGV[1])
if redis.call('EXISTS', KEYS[5]) == 1 then redis.call('HSET', KEYS[5], 'fx:' .. ARGV[1], ARGV[2]) end
return 1
