-- Keeps a lock, or gives it back, if it is still the holder's.
-- keys: 1 lock
-- args: 1 holder · 2 for how long from now (ms; 0 gives it back)
-- returns: 1, or 0 when the lock is no longer the holder's
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if ARGV[2] == '0' then redis.call('DEL', KEYS[1]) else redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 1
