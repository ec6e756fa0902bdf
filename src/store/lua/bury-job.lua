-- Gives a job up: off the queue, onto the dead list for staff to see.
-- keys: 1 due · 2 ready · 3 jobs · 4 tries · 5 dead · 6 booking (so that the sweeper does not queue it again)
-- args: 1 job id · 2 what is known of it, as JSON
-- returns: 1
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
redis.call('HDEL', KEYS[4], ARGV[1])
redis.call('HSET', KEYS[5], ARGV[1], ARGV[2])
if redis.call('EXISTS', KEYS[6]) == 1 then redis.call('HSET', KEYS[6], 'fx:' .. ARGV[1], 'dead') end
return 1
