/** What a number next to these words is. Marks on Latin letters do not matter; "=": only when it stands alone. */
export const unitsBefore = {
  year: `năm, sinh năm, tahun, thn, taon, taong, year, ปี, ឆ្នាំ, 西暦, 公元`,
  month: `tháng, thg, bulan, bln, buwan, month, เดือน, ខែ`,
  day: `ngày, mùng, mồng, ngày mùng, ngày mồng, tanggal, tgl, petsa, ika, day, วันที่, ที่, วันเกิด, ថ្ងៃទី, ទី, ថ្ងៃ`,
  age: `umur, usia, age, aged, edad, อายุ, អាយុ, အသက်, 年龄, 年齢`,
  hour: `jam, pukul, pkl, alas, ala, lúc, at, เวลา, ម៉ោង, 時間`,
  afterMidnight: `ตี`,
} as const;

export const unitsAfter = {
  year: `年, 年生, 年份, ခုနှစ်, ခု`,
  month: `月, 月份, လပိုင်း, =လ`,
  day: `日, 日生, 号, 號, 日生まれ, ရက်, ရက်နေ့, st, nd, rd`,
  age: `tuổi, 岁, 歳, 歲, 才, years old, year old, years, yrs, yr, yo, y o, anyos, taong gulang, ขวบ, နှစ်`,
  hour: `giờ, g, h, hrs, hr, o clock, oclock, โมง, นาฬิกา, น., =น, 点, 點, 点钟, 點鐘, 时, 時, နာရီ`,
  evening: `ทุ่ม`,
  lunar: `ค่ำ, កើត, រោច`,
} as const;

// Thai writes years of its own reckoning everywhere; the others only say so now and then.
export const reckonings = {
  buddhist: `พ.ศ., พ.ศ, พศ., =พศ, พุทธศักราช, be, ព.ស., ព.ស, ពុទ្ធសករាជ, ពស, 佛历, 仏暦`,
  common: `ค.ศ., ค.ศ, คศ., =คศ, คริสต์ศักราช, ad, ce, គ.ស., គ.ស, គ្រិស្តសករាជ`,
  lunar: `農历, 农历, 農曆, 阴历, 陰曆, 旧历, 旧暦, 陰暦, 正月, 腊月, 臘月, 冬月, 初, 闰, âm lịch, âl, lunar, lunar calendar, imlek,
    จันทรคติ, ចន្ទគតិ, လဆန်း, လဆုတ်, လပြည့်, လကွယ်, တန်ခူး, ကဆုန်, နယုန်, ဝါဆို, ဝါခေါင်, တော်သလင်း,
    သီတင်းကျွတ်, တန်ဆောင်မုန်း, နတ်တော်, ပြာသို, တပို့တွဲ, တပေါင်း`,
} as const;

/** What a part of the day does to an hour on the clock face. */
export const dayParts = {
  morning: `sáng, buổi sáng, pagi, umaga, ng umaga, in the morning, morning, am, โมงเช้า, เช้า, ตอนเช้า, ព្រឹក, ពេលព្រឹក, မနက်, နံနက်,
    မနက်ပိုင်း, 上午, 早上, 早晨, 凌晨, 午前, 朝`,
  midday: `trưa, buổi trưa, siang, tanghali, ng tanghali, ថ្ងៃត្រង់, မွန်းတည့်, 中午, 昼`,
  afternoon: `chiều, buổi chiều, sore, hapon, ng hapon, in the afternoon, afternoon, pm, บ่าย, ตอนบ่าย, រសៀល, ពេលរសៀល, ល្ងាច, ពេលល្ងាច,
    နေ့လယ်, နေ့လည်, ညနေ, 下午, 午後, 夕方, 傍晚, โมงเย็น, เย็น, ตอนเย็น`,
  night: `tối, buổi tối, đêm, malam, gabi, ng gabi, in the evening, evening, night, at night, tonight, กลางคืน, យប់, ည,
    晚上, 夜, 夜里`,
  noon: `noon, midday, nn, giữa trưa, tanghaling tapat, เที่ยง, เที่ยงวัน, 正午`,
  oneOClock: `บ่ายโมง`,
} as const;

// Longer words that only look like a part of a date.
export const lookAlikes = `minggu depan, minggu ini, minggu lalu, linggo na, อาทิตย์หน้า, อาทิตย์นี้, อาทิตย์ที่, วันนี้, អាទិត្យក្រោយ,
  អាទិត្យនេះ, 今年, 去年, 今月, 来月, 毎月, 今日, 毎日, 明日, 昨日, 誕生日, 生日, 生年月日, 出生年月日, 出生日期, 日期, 日本, วันเดือนปีเกิด,
  ว.ด.ป.เกิด, ថ្ងៃខែឆ្នាំកំណើត, ថ្ងៃកំណើត, မွေးသက္ကရာဇ်, မွေးနေ့, 日时, 日時, 时间, 時間帯, 周末, sinh nhật, ngày sinh, ngày tháng năm sinh,
  ngay thang nam sinh, tanggal lahir, tgl lahir`;
