-- Saves everything one turn changed, or nothing.
-- keys: 1 session · 2 booking (whose finished effects are not queued again) · 3 bookings · 4 seats · 5 jobs · 6 due · 7 ready · 8 tries · 9 meetings · 10 consents · 11 no-shows
-- args: 1 the change as JSON (src/store/commit.ts, Change)
-- returns: "saved" | "stale" (session or booking moved on) | "taken" (a seat is gone)
local change = cjson.decode(ARGV[1])
local now = change.now

local function revision(key) return tonumber(redis.call('HGET', key, 'rev') or '0') end
if change.session and revision(KEYS[1]) ~= change.session.rev then return 'stale' end
if change.booking and revision(KEYS[2]) ~= change.booking.rev then return 'stale' end

local seats = {}
local function holders(field)
  if not seats[field] then
    local live = {}
    local stored = redis.call('HGET', KEYS[4], field)
    for _, h in ipairs(stored and cjson.decode(stored) or {}) do
      if h[2] == 0 or h[2] > now then live[#live + 1] = h end
    end
    seats[field] = live
  end
  return seats[field]
end
local function indexOf(field, holder)
  for i, h in ipairs(holders(field)) do if h[1] == holder then return i end end
end
local function take(wish)
  for _, field in ipairs(wish.any) do
    local i = indexOf(field, wish.holder)
    if i then holders(field)[i][2] = wish.till; return field end
  end
  for _, field in ipairs(wish.any) do
    local live = holders(field)
    if #live < wish.capacity then live[#live + 1] = { wish.holder, wish.till }; return field end
  end
end

for _, gift in ipairs(change.give) do
  for _, field in ipairs(gift.any) do
    local i = indexOf(field, gift.holder)
    if i then table.remove(holders(field), i) end
  end
end
local host
for _, wish in ipairs(change.take) do
  local field = take(wish)
  if not field then return 'taken' end
  if wish.host then host = field end
end

for field, live in pairs(seats) do
  if #live == 0 then redis.call('HDEL', KEYS[4], field) else redis.call('HSET', KEYS[4], field, cjson.encode(live)) end
end
if change.session then
  redis.call('HSET', KEYS[1], 'rev', change.session.rev + 1, 'data', change.session.data)
  redis.call('PEXPIRE', KEYS[1], change.session.ttlMs)
end
if change.booking then
  local b = change.booking
  redis.call('HSET', KEYS[2], 'rev', b.rev + 1, 'data', b.data)
  if host then redis.call('HSET', KEYS[2], 'host', host) end
  redis.call('PEXPIRE', KEYS[2], b.ttlMs)
  redis.call('ZADD', KEYS[3], b.startAt, b.id)
  if b.meetingId then redis.call('HSET', KEYS[9], b.meetingId, b.id) end
end
local time = redis.call('TIME')
local real = time[1] * 1000 + math.floor(time[2] / 1000)
for _, job in ipairs(change.jobs) do
  local done = redis.call('HEXISTS', KEYS[2], 'fx:' .. job.id) == 1
  if not done and redis.call('HSETNX', KEYS[5], job.id, job.data) == 1 then
    if job.dueAt then redis.call('ZADD', KEYS[6], job.dueAt, job.id)
    else redis.call('ZADD', KEYS[7], job.leaseMs and real + job.leaseMs or 0, job.id) end
    if job.leaseMs then redis.call('HSET', KEYS[8], job.id, 1) end
  end
end
for _, record in ipairs(change.records) do redis.call('XADD', KEYS[10], '*', 'record', record) end
if change.noShow then
  if change.noShow.counted then redis.call('ZADD', KEYS[11], change.noShow.at, change.noShow.id)
  else redis.call('ZREM', KEYS[11], change.noShow.id) end
  redis.call('PEXPIRE', KEYS[11], change.noShow.ttlMs)
end
return 'saved'
