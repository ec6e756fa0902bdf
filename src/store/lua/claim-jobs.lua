-- Takes what is due or ready, with a lease: who dies while working loses it to the next.
-- keys: 1 due · 2 ready · 3 jobs · 4 tries
-- args: 1 house time (ms) · 2 how many at most · 3 lease (ms)
-- returns: [id, data, tries]…  (due times run on the house's clock, leases on the store's own)
local time = redis.call('TIME')
local real = time[1] * 1000 + math.floor(time[2] / 1000)
local claimed = {}

local function claim(id)
  local data = redis.call('HGET', KEYS[3], id)
  if not data then
    redis.call('ZREM', KEYS[2], id)
    redis.call('HDEL', KEYS[4], id)
    return
  end
  redis.call('ZADD', KEYS[2], real + ARGV[3], id)
  claimed[#claimed + 1] = { id, data, redis.call('HINCRBY', KEYS[4], id, 1) }
end

for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
  redis.call('ZREM', KEYS[1], id)
  claim(id)
end
if #claimed < tonumber(ARGV[2]) then
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', real, 'LIMIT', 0, ARGV[2] - #claimed)) do claim(id) end
end
return claimed
