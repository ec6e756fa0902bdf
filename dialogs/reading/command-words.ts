// One line a word and language, parted by commas. "agree" and "decline" are the words of consent only.
export const commandWords = {
  vi: {
    yes: "có, vâng, vâng ạ, dạ, dạ có, dạ vâng, dạ đúng, dạ được, dạ phải, ừ, ừm, uh, uhm, um, đúng, đúng rồi, đúng vậy, chính xác, phải, được, chuẩn, ok, oke, okie, okay, co, vang, da, dung, dung roi, duoc, phai, da vang, da co, da dung, 👍, 👌, tiếp tục, tiep tuc, vâng đúng rồi, vâng đăng ký, có tôi dùng được, tôi dùng được, dùng được",
    no: "không, ko, k, kg, kh, hông, hong, hổng, khong, sai, sai rồi, không đúng, không phải, chưa, chưa đúng, dạ không, dạ không phải, dạ sai, dạ chưa, không được, khong phai, khong dung, da khong, ko phải, ko đúng, k phải, không ạ, 👎, không dùng được, tôi không dùng được, không giữ lịch",
    agree:
      "đồng ý, tôi đồng ý, em đồng ý, mình đồng ý, dạ đồng ý, dạ em đồng ý, vâng đồng ý, có đồng ý, tôi chấp nhận, chấp nhận, dong y, toi dong y, em dong y, da dong y",
    decline:
      "không đồng ý, tôi không đồng ý, em không đồng ý, mình không đồng ý, dạ không đồng ý, ko đồng ý, k đồng ý, không chấp nhận, tôi không chấp nhận, từ chối, tôi từ chối, khong dong y, ko dong y, toi khong dong y, tu choi",
    cancel:
      "hủy, huỷ, hủy lịch, huỷ lịch, hủy bỏ, huỷ bỏ, hủy lịch hẹn, huỷ lịch hẹn, hủy hẹn, huỷ hẹn, hủy đặt lịch, tôi muốn hủy, tôi muốn huỷ, muốn hủy, em muốn hủy, hủy đi, huy, huy lich, huy bo, huy lich hen, toi muon huy, vâng hủy lịch, có hủy lịch, vâng hủy",
    back: "quay lại, trở lại, lùi lại, trở về, quay về, bước trước, quay lai, tro lai, lui lai",
    help: "trợ giúp, giúp, giúp đỡ, giúp tôi, giúp em, giúp với, hướng dẫn, cách dùng, tro giup, giup, giup do, giup toi, huong dan",
    language: "ngôn ngữ, đổi ngôn ngữ, chuyển ngôn ngữ, thay đổi ngôn ngữ, tiếng khác, ngon ngu, doi ngon ngu",
    human:
      "nhân viên, gặp nhân viên, tư vấn viên, người thật, nói chuyện với nhân viên, nói chuyện với người thật, gặp tư vấn viên, gặp người thật, nhan vien, gap nhan vien, tu van vien, nguoi that",
    late: "đến trễ, đến muộn, tôi đến trễ, tôi đến muộn, em đến trễ, em đến muộn, mình đến trễ, mình đến muộn, tôi sẽ đến trễ, tôi sẽ đến muộn, em sẽ đến muộn, em sẽ đến trễ, tôi bị trễ, em bị trễ, tôi bị muộn, em bị muộn, vào trễ, vào muộn, trễ giờ, muộn giờ, trễ, muộn, tôi trễ, tôi muộn, em vào muộn, em vào trễ, den tre, den muon, toi den tre, toi den muon, em den muon, em den tre, tre gio, muon gio",
    restart: "bắt đầu lại, làm lại, làm lại từ đầu, bắt đầu lại từ đầu, từ đầu, bat dau lai, lam lai, lam lai tu dau",
    skip: "bỏ qua, qua, bo qua, để sau",
    none: "không có, tôi không có, em không có, mình không có, chưa có, em chưa có, tôi chưa có, ko có, k có, dạ không có, không có email, tôi không có email, em không có email, chưa có email, không có mail, khong co, toi khong co, em khong co, chua co, ko co, khong co email, không có gì",
    more: "xem thêm, thêm, thêm ngày, thêm ngày khác, ngày khác, những ngày khác, giờ khác, tiếp, tiếp theo, xem them, them, ngay khac",
    booking:
      "lịch hẹn, lịch hẹn của tôi, lịch của tôi, xem lịch, xem lịch hẹn, lịch đã đặt, lịch hẹn của em, lich hen, lich hen cua toi, xem lich hen",
    menu: "bảng chọn, trang chủ, menu chính, trình đơn, về menu, trang chu",
    book: "đặt lịch, đặt lịch hẹn, đặt hẹn, hẹn lịch, đặt chỗ, tôi muốn đặt lịch, em muốn đặt lịch, đăng ký, đăng ký lịch, đăng ký tư vấn, dat lich, dat lich hen, dat hen, dang ky",
    move: "đổi lịch, đổi lịch hẹn, dời lịch, dời lịch hẹn, đổi giờ, đổi ngày, đổi ngày giờ, thay đổi lịch, thay đổi lịch hẹn, chuyển lịch, hẹn lại, tôi muốn đổi lịch, em muốn đổi lịch, doi lich, doi lich hen, doi gio, doi ngay, đổi ngày giờ hẹn",
    resend:
      "gửi lại, gửi lại link, gửi lại liên kết, gửi lại đường link, gửi link, gửi lại đường dẫn, gửi link lại, gui lai, gui lai link, gui link, gửi lại liên kết cho tôi",
  },
  "zh-Hans": {
    yes: "是, 是的, 是啊, 对, 对的, 对啊, 對, 好, 好的, 好吧, 好啊, 行, 可以, 嗯, 嗯嗯, 没错, 沒錯, 正确, 正確, 确认, 確認, 有, 要, ok, 👍, 👌, 继续, 繼續, 对没错, 对用这个, 是的预约",
    no: "不, 不是, 不对, 不對, 不行, 不好, 不可以, 不要, 不用, 不用了, 否, 错, 错了, 錯了, 不正确, 没, 不需要, 👎",
    agree: "同意, 我同意, 同意的, 接受, 我接受",
    decline: "不同意, 我不同意, 不接受, 我不接受, 拒绝, 我拒绝, 拒絕",
    cancel:
      "取消, 取消预约, 取消預約, 我要取消, 我想取消, 想取消, 要取消, 取消吧, 取消一下, 我要取消预约, 我想取消预约, 是的取消, 是取消",
    back: "返回, 上一步, 后退, 後退, 回去, 返回上一步, 上一页, 退回",
    help: "帮助, 帮忙, 幫助, 幫忙, 帮帮我, 请帮忙, 怎么用, 使用方法, 使用说明",
    language: "语言, 切换语言, 語言, 更改语言, 换语言, 改语言, 选择语言, 切換語言",
    human: "人工, 转人工, 人工服务, 客服, 转人工服务, 人工客服, 工作人员, 真人, 找人工, 轉人工, 人工服務, 顾问, 咨询员",
    late: "迟到, 我迟到了, 迟到了, 我会迟到, 会迟到, 要迟到了, 我要迟到了, 我要迟到, 晚到, 我晚到, 会晚到, 我会晚到, 晚点到, 我晚点到, 晚了, 我晚了, 来晚了, 我来晚了, 遲到, 我遲到了, 我會遲到, 遲到了",
    restart: "重新开始, 重来, 从头开始, 从头来, 重新来, 重新開始, 重置, 再来一次",
    skip: "跳过, 略过, 跳過",
    none: "没有, 我没有, 沒有, 我沒有, 无, 無, 没有邮箱, 我没有邮箱, 没有邮件, 没有电子邮箱, 我没有电子邮箱, 没有email, 没邮箱, 没有邮箱地址, 还没有",
    more: "更多, 更多日期, 更多时间, 其他日期, 其他时间, 其他日子, 别的日子, 别的日期, 别的时间, 下一页, 查看更多, 还有吗",
    booking: "我的预约, 我的預約, 查看预约, 查询预约, 预约查询, 查看我的预约, 预约情况, 预约详情",
    menu: "菜单, 主菜单, 首页, 选单, 菜單, 主頁, 主页, 目录",
    book: "预约, 預約, 我要预约, 我想预约, 想预约, 预约咨询, 开始预约, 新预约, 预约面谈, 要预约",
    move: "改时间, 改期, 改日期, 更改预约, 更改时间, 更改日期, 改预约, 变更, 变更预约, 换时间, 换日期, 换个时间, 改约, 修改预约, 我要改时间, 我想改时间, 更改",
    resend: "重发, 重新发送, 再发一次, 重发链接, 再发一次链接, 重新发送链接, 再发链接, 链接再发一次, 发链接, 重发一次",
  },
  id: {
    yes: "ya, iya, iyaa, y, yaa, yap, yup, betul, benar, oke, ok, okay, okey, sip, siap, boleh, bisa, ada, tentu, yoi, sudah benar, ya benar, ya betul, iya benar, iya betul, 👍, 👌, lanjut, lanjutkan, ya sudah benar, iya sudah benar, ya pakai ini, ya buat janji, ya bisa, iya bisa",
    no: "tidak, tdk, gak, ga, g, nggak, ngga, enggak, engga, ndak, tak, bukan, salah, belum, jangan, tidak benar, tidak betul, tidak mau, gak mau, tidak usah, 👎, tidak bisa, tidak tidak bisa, tidak tetap jadi, gak bisa, ga bisa, nggak bisa",
    agree:
      "setuju, saya setuju, aku setuju, ya setuju, ya saya setuju, iya setuju, iya saya setuju, menyetujui, saya menyetujui, saya terima",
    decline:
      "tidak setuju, saya tidak setuju, gak setuju, ga setuju, nggak setuju, tdk setuju, menolak, saya menolak, tolak, saya tidak menyetujui, belum setuju",
    cancel:
      "batal, batalkan, dibatalkan, pembatalan, batal saja, saya mau batal, saya mau membatalkan, saya ingin membatalkan, mau batal, batalkan janji, batalkan reservasi, batalkan booking, batalkan jadwal, membatalkan, gak jadi, ga jadi, tidak jadi, nggak jadi, ya batalkan, iya batalkan, ya batal",
    back: "kembali, sebelumnya, balik, mundur, ke sebelumnya",
    help: "bantuan, bantu, tolong, tolong bantu, bantu saya, minta tolong, mohon bantuan, butuh bantuan, cara pakai, panduan",
    language: "bahasa, ganti bahasa, ubah bahasa, pilih bahasa, pilihan bahasa, bahasa lain",
    human:
      "petugas, staf, konselor, bicara dengan staf, bicara dengan petugas, bicara dengan konselor, ngobrol dengan staf, orang, admin, cs, hubungi petugas, operator",
    late: "terlambat, saya terlambat, aku terlambat, telat, saya telat, aku telat, akan terlambat, saya akan terlambat, datang terlambat, saya datang terlambat, saya akan telat, agak telat, agak terlambat, maaf saya terlambat, maaf saya telat, maaf terlambat, maaf telat",
    restart: "mulai lagi, mulai ulang, ulang, ulangi, ulang dari awal, dari awal, mulai dari awal, ulangi dari awal",
    skip: "lewati, lewat, lewatkan, nanti saja",
    none: "tidak ada, tdk ada, gak ada, ga ada, nggak ada, enggak ada, tidak punya, gak punya, ga punya, saya tidak punya, saya tidak ada, belum punya, saya belum punya, belum ada, tidak punya email, saya tidak punya email, tidak ada email, gak punya email, ga punya email, belum punya email, nihil",
    more: "lainnya, lebih banyak, hari lain, hari lainnya, tanggal lain, jam lain, lagi, selengkapnya, berikutnya, selanjutnya, lihat lagi, lihat lainnya",
    booking:
      "reservasi saya, jadwal saya, janji saya, booking saya, lihat jadwal, lihat reservasi, lihat janji, cek jadwal, cek reservasi, janji temu saya, pesanan saya",
    menu: "menu utama, beranda, halaman utama",
    book: "buat janji, buat reservasi, reservasi, janji temu, buat janji temu, pesan jadwal, booking konsultasi, daftar, mau daftar, saya mau daftar, saya mau reservasi, mau reservasi, buat jadwal, saya mau konsultasi, mau konsultasi, konsultasi",
    move: "ubah jadwal, ganti jadwal, pindah jadwal, ganti hari, ganti tanggal, ganti jam, ganti waktu, ubah hari, ubah tanggal, ubah jam, ubah waktu, jadwal ulang, jadwalkan ulang, pindah hari, undur, saya mau ganti jadwal, mau ganti jadwal, mau ubah jadwal, tunda",
    resend:
      "kirim ulang, kirim lagi, kirim ulang link, kirim link, kirim lagi link, kirim linknya lagi, kirim ulang tautan, minta link, minta link lagi, kirim link lagi",
  },
  fil: {
    yes: "oo, opo, oho, oo nga, sige, sige po, tama, tama po, oo tama, tama na, tumpak, oki, oks, okey, ok, ok po, okay, okay lang, pwede, puwede, meron, mayroon, yes po, 👍, 👌, magpatuloy, ituloy, itutuloy, opo tama ito, opo ito po, opo i-book na, opo makakagamit, makakagamit",
    no: "hindi, hindi po, dili, ayaw, ayoko, ayaw ko, mali, mali po, hindi tama, wag, huwag, no po, hnd, hindi naman, 👎, hindi makakagamit, hindi tuloy po, hindi tuloy",
    agree:
      "sang-ayon, sang ayon, sumasang-ayon, sumasang-ayon ako, sang-ayon ako, sumasang ayon ako, pumapayag, pumapayag ako, payag, payag ako, tinatanggap ko, opo sang-ayon ako, oo sang-ayon ako",
    decline:
      "hindi sang-ayon, hindi sang ayon, hindi ako sang-ayon, hindi ako sumasang-ayon, hindi po ako sang-ayon, hindi po ako sumasang-ayon, hindi sumasang-ayon, hindi pumapayag, hindi ako pumapayag, hindi payag, hindi ako payag, di ako payag, tumatanggi, tumatanggi ako, ayaw ko pumayag",
    cancel:
      "kanselahin, ikansela, i-cancel, icancel, kansel, kanselado, pakikansela, paki-cancel, paki cancel, gusto kong i-cancel, gusto ko i-cancel, gusto ko pong i-cancel, cancel ko, cancel na lang, wag na, huwag na, wag na lang, huwag na lang, opo kanselahin, oo kanselahin",
    back: "bumalik, balik, ibalik, nakaraan, balikan",
    help: "tulong, tulungan, patulong, tulong po, pahelp, pa-help, paano gamitin, paano ito, paano po",
    language: "wika, palitan ang wika, palitan wika, magpalit ng wika, baguhin ang wika, pumili ng wika, ibang wika",
    human:
      "tao, tagapayo, kausapin ang staff, kausap na tao, makausap ang staff, makipag-usap sa staff, gusto ko ng tao, kausapin ang tao, totoong tao, empleyado, kawani",
    late: "mahuhuli ako, mahuhuli, nahuli ako, huli na ako, huli ako, late ako, late na ako, male-late ako, malelate ako, ma-late ako, malalate ako, nalate ako, na-late ako, mahuhuli po ako, late po ako, male-late po ako, malelate po ako, medyo late ako, huli po ako, mahuhuli ako ng dating",
    restart:
      "magsimula ulit, simula ulit, umpisa ulit, simulan muli, magsimula muli, ulitin, umpisahan ulit, simulan ulit, mula sa simula, ulit",
    skip: "laktawan, lampasan, mamaya na",
    none: "wala, wala po, wala akong email, wala po akong email, wala ako, wala po ako, wala pa, wala pa po, wala ako email, wala akong e-mail, walang email, wala akong gmail, wala ako niyan",
    more: "iba pa, iba pang araw, higit pa, dagdag pa, ibang araw, ibang petsa, ibang oras, marami pa, susunod, iba pang petsa, dagdagan",
    booking:
      "booking ko, appointment ko, aking booking, aking appointment, ang booking ko, ang appointment ko, iskedyul ko, tingnan ang booking, tingnan ang appointment, reservation ko, schedule ko",
    menu: "pangunahing menu, talaan",
    book: "mag-book, magbook, magpa-book, magpabook, magpa-appointment, magpareserba, magpa-reserve, magpa-schedule, pa-book, pabook, gusto kong mag-book, gusto ko mag-book, kumuha ng appointment, mag-appointment, pa-schedule",
    move: "palitan ang oras, palitan ang petsa, palitan ang araw, palitan ang schedule, ilipat, i-resched, iresched, i-reschedule, mag-reschedule, magpa-resched, baguhin ang oras, baguhin ang petsa, baguhin ang schedule, magpalit ng oras, magpalit ng araw, magpalit ng petsa, lipat ng araw, ibahin ang oras, ibahin ang araw",
    resend:
      "ipadala ulit, ipadala muli, i-resend, iresend, paki-resend, pakiresend, paki-send ulit, pakisend ulit, ipadala ulit ang link, ipadala muli ang link, send ulit, send ulit ang link, padala ulit, pasend ulit, pa-send ulit, pasend ng link, i-resend ang link, iresend ang link",
  },
  en: {
    yes: "yes, y, ye, yeah, yea, yep, yup, yess, yes yes, ya, yah, ok, k, kk, okk, okay, okey, oki, sure, correct, that's correct, that is correct, right, that's right, that is right, true, fine, of course, confirm, yes i am, yes i do, yes it is, i am, i do, 👍, 👌, go on, continue, proceed, yes this is right, this is right, yes use this, yes book it, book it, yes i can, i can",
    no: "no, n, nope, nah, not really, no no, wrong, that's wrong, that is wrong, not correct, incorrect, it's wrong, false, never, no i am not, no i don't, not yet, 👎, ❌, no i cannot, i cannot, no i can't, i can't, cannot, no keep it, keep it",
    agree: "agree, i agree, agreed, yes i agree, i do agree, i accept, accept, i consent, yes agree",
    decline:
      "disagree, i disagree, i do not agree, i don't agree, i dont agree, do not agree, don't agree, not agree, i not agree, no agree, i decline, decline, refuse, i refuse, reject, i do not accept, i don't accept, i dont accept, no i do not agree, no i don't agree",
    cancel:
      "cancel, cancel it, cancel booking, cancel my booking, cancel appointment, cancel my appointment, cancel the booking, cancel the appointment, i want to cancel, i want cancel, i would like to cancel, i'd like to cancel, i need to cancel, cancell, cancle, canceled, cancelled, cancel reservation, cancel my reservation, stop, quit, exit, yes cancel it, yes cancel",
    back: "back, go back, previous, undo, return, previous step, one step back",
    help: "help, ?, ??, ???, how, how to use, how does it work, i need help, instructions, faq, info, need help, what can you do",
    language:
      "language, lang, languages, change language, change the language, switch language, other language, select language, 🌐",
    human:
      "human, human please, staff, counselor, counsellor, agent, person, real person, talk to a person, talk to a human, talk to staff, talk to human, talk to someone, speak to a person, speak to someone, speak to staff, talk to a counselor, talk to counselor, i want to talk to a person, i want to talk to someone, operator, live agent, ask a person, ask a human",
    late: "late, i am late, i'm late, im late, running late, i am running late, i'm running late, i will be late, i'll be late, ill be late, i might be late, sorry i am late, sorry i'm late, sorry im late, i will late, i am going to be late, i'm going to be late",
    restart:
      "restart, start over, start again, reset, begin again, from the beginning, from the start, start from the beginning",
    skip: "skip, skip it, skip this, pass, later, not now",
    none: "none, i have none, nothing, no email, i have no email, i don't have email, i dont have email, i do not have email, i don't have an email, i dont have an email, i do not have an email, i don't have one, i dont have one, i do not have one, don't have, dont have, i don't have, i dont have, i do not have, do not have, no e-mail, i have no e-mail, n/a, na, nil, i have no email address, i don't have an email address",
    more: "more, more days, more dates, more times, other days, other dates, other times, next, show more, see more, another day, different day, other day, later dates",
    booking:
      "booking, my booking, my bookings, my appointment, my appointments, appointment, show my booking, see my booking, check my booking, my reservation, my schedule, show booking, view booking, booking status, status",
    menu: "menu, main menu, home, start, begin, main",
    book: "book, book an appointment, book appointment, make an appointment, make appointment, make a booking, new booking, new appointment, reserve, reservation, make a reservation, schedule, i want to book, i want to make an appointment, i want to book an appointment, i would like to book, get appointment, appointment please, consultation, book a consultation, book a talk, book talk",
    move: "move, change, reschedule, resched, change date, change time, change day, change the date, change the time, change the day, change booking, change my booking, change appointment, change my appointment, move booking, move my booking, move appointment, move my appointment, reschedule my booking, reschedule my appointment, i want to change, i want to reschedule, i want to change the time, i want to change the date, another time, different time, postpone",
    resend:
      "resend, re-send, send again, send it again, send link, send link again, send the link, send the link again, resend link, resend the link, send me the link, send me the link again, send me link, link, the link, zoom link, where is the link, i lost the link, lost link",
  },
  th: {
    yes: "ใช่, ใช่แล้ว, ตกลง, ได้, ได้เลย, ถูก, ถูกต้อง, ถูกแล้ว, จริง, โอเค, โอเคร, อืม, อือ, เอา, มี, ยืนยัน, ครับ, ค่ะ, ครับผม, คับ, จ้า, ใช่ๆ, ok, 👍, 👌, ไปต่อ, ต่อไป, ดำเนินการต่อ, ใช่ถูกต้อง, ใช่ใช้อีเมลนี้, ใช่จองเลย, จองเลย, ใช้ได้",
    no: "ไม่, ไม่ใช่, ไม่ได้, ไม่ตกลง, ไม่เอา, ไม่ถูก, ไม่ถูกต้อง, ผิด, ผิดแล้ว, ไม่จริง, ยัง, ไม่ต้อง, เปล่า, ม่าย, ไม่โอเค, 👎, ใช้ไม่ได้, ไม่ยกเลิก",
    agree:
      "ยอมรับ, ยินยอม, เห็นด้วย, ฉันยอมรับ, ฉันยินยอม, ผมยอมรับ, ผมยินยอม, ดิฉันยอมรับ, ดิฉันยินยอม, ขอยอมรับ, ยอมรับเงื่อนไข, ยอมรับข้อตกลง",
    decline: "ไม่ยอมรับ, ไม่ยินยอม, ไม่เห็นด้วย, ฉันไม่ยอมรับ, ฉันไม่ยินยอม, ผมไม่ยอมรับ, ผมไม่ยินยอม, ดิฉันไม่ยอมรับ, ปฏิเสธ, ขอปฏิเสธ",
    cancel:
      "ยกเลิก, ยกเลิกนัด, ยกเลิกการจอง, ยกเลิกการนัด, ยกเลิกการนัดหมาย, ขอยกเลิก, ขอยกเลิกนัด, ต้องการยกเลิก, อยากยกเลิก, ยกเลิกคิว, ขอยกเลิกการจอง, แคนเซิล, ใช่ยกเลิก, ใช่ยกเลิกเลย",
    back: "กลับ, ย้อนกลับ, กลับไป, ถอยกลับ, ก่อนหน้า, ย้อน, กลับไปก่อนหน้า",
    help: "ช่วยเหลือ, วิธีใช้, ช่วย, ขอความช่วยเหลือ, ช่วยหน่อย, วิธีใช้งาน, คู่มือ, ความช่วยเหลือ",
    language: "ภาษา, เปลี่ยนภาษา, เลือกภาษา, ภาษาอื่น, ขอเปลี่ยนภาษา",
    human:
      "เจ้าหน้าที่, คุยกับเจ้าหน้าที่, พนักงาน, ติดต่อเจ้าหน้าที่, ขอคุยกับเจ้าหน้าที่, คุยกับคน, ที่ปรึกษา, แอดมิน, คน, ขอสายเจ้าหน้าที่, คุยกับพนักงาน",
    late: "มาสาย, สาย, ไปสาย, จะสาย, เข้าสาย, สายแล้ว, มาช้า, ไปช้า, ฉันมาสาย, ผมมาสาย, จะมาสาย, จะไปสาย, จะเข้าสาย, จะมาช้า, ขอโทษมาสาย, ขอโทษที่มาสาย, หนูมาสาย, ฉันจะมาสาย, ผมจะมาสาย, มาสายหน่อย, อาจจะสาย, อาจมาสาย, เข้าช้า",
    restart: "เริ่มใหม่, เริ่มต้นใหม่, เริ่มใหม่ทั้งหมด, เริ่มจากต้น, ทำใหม่, เอาใหม่",
    skip: "ข้าม, ข้ามไป, ไว้ก่อน",
    none: "ไม่มี, ยังไม่มี, ไม่มีอีเมล, ไม่มีอีเมล์, ไม่มีเมล, ไม่มีเมล์, ผมไม่มี, ฉันไม่มี, ผมไม่มีอีเมล, ฉันไม่มีอีเมล, ไม่มีอีเมลล์, ไม่มีเลย, ดิฉันไม่มี, ไม่มีemail",
    more: "เพิ่มเติม, วันอื่น, วันอื่นๆ, ดูเพิ่ม, ดูเพิ่มเติม, ถัดไป, เวลาอื่น, ดูวันอื่น, ขอวันอื่น, อีก, เพิ่ม, ดูวันอื่นๆ",
    booking:
      "การจองของฉัน, นัดของฉัน, นัดหมายของฉัน, การนัดหมายของฉัน, ดูนัด, ดูการจอง, ดูนัดหมาย, เช็คนัด, การจอง, ตรวจสอบนัด, ตรวจสอบการจอง, นัดของผม",
    menu: "เมนู, หน้าหลัก, เมนูหลัก, หน้าแรก",
    book: "จอง, จองคิว, นัด, นัดหมาย, จองนัด, ขอนัด, ขอจอง, ทำนัด, ทำการนัดหมาย, จองเวลา, ต้องการนัด, ต้องการจอง, อยากนัด, อยากจอง, นัดปรึกษา, จองการปรึกษา, จองปรึกษา",
    move: "เลื่อน, เลื่อนนัด, ขอเลื่อน, ขอเลื่อนนัด, เปลี่ยนเวลา, เปลี่ยนวัน, เปลี่ยนนัด, เปลี่ยนวันเวลา, เปลี่ยนวันนัด, ขอเปลี่ยนเวลา, ขอเปลี่ยนวัน, เลื่อนเวลา, เลื่อนวัน, แก้ไขนัด, เลื่อนการนัด",
    resend:
      "ส่งอีกครั้ง, ส่งใหม่, ส่งลิงก์อีกครั้ง, ส่งลิงค์อีกครั้ง, ขอลิงก์, ขอลิงค์, ขอลิงก์ใหม่, ขอลิงค์ใหม่, ขอลิงก์อีกครั้ง, ขอลิงค์อีกครั้ง, ส่งลิงก์ใหม่, ส่งลิงค์ใหม่, ส่งลิงก์, ส่งลิงค์",
  },
  km: {
    yes: "បាទ, ចាស, ចាស៎, ចា, ចា៎, ចា៎ស, បាទៗ, ចាសៗ, ត្រូវ, ត្រូវហើយ, ត្រឹមត្រូវ, បាន, មាន, មែន, មែនហើយ, បាទត្រូវហើយ, ចាសត្រូវហើយ, បាទត្រូវ, ចាសត្រូវ, អូខេ, ហ្នឹងហើយ, ហើយ, ok, 👍, 👌, បន្ត, មែនហើយប្រើមួយនេះ, ត្រូវហើយសូមកក់",
    no: "ទេ, អត់ទេ, អត់, មិនមែន, មិនមែនទេ, មិនត្រូវ, មិនត្រូវទេ, ខុស, ខុសហើយ, បាទទេ, ចាសទេ, ទេបាទ, ទេចាស, អត់ទេបាទ, អត់ទេចាស, មិនបាន, មិនបានទេ, មិនត្រឹមត្រូវ, អត់មែន, អត់មែនទេ, មិនទាន់, មិនទាន់ទេ, 👎, ទេសូមទុកដដែល",
    agree: "យល់ព្រម, ខ្ញុំយល់ព្រម, បាទយល់ព្រម, ចាសយល់ព្រម, បាទខ្ញុំយល់ព្រម, ចាសខ្ញុំយល់ព្រម, ឯកភាព, យល់ស្រប, ខ្ញុំយល់ស្រប, ព្រម, ខ្ញុំព្រម",
    decline:
      "មិនយល់ព្រម, មិនយល់ព្រមទេ, ខ្ញុំមិនយល់ព្រម, ខ្ញុំមិនយល់ព្រមទេ, អត់យល់ព្រម, អត់យល់ព្រមទេ, មិនព្រម, មិនព្រមទេ, អត់ព្រម, អត់ព្រមទេ, បដិសេធ, ខ្ញុំបដិសេធ, មិនឯកភាព, មិនយល់ស្រប",
    cancel:
      "បោះបង់, លុបចោល, បោះបង់ការណាត់, បោះបង់ការណាត់ជួប, បោះបង់ការកក់, ខ្ញុំចង់បោះបង់, ចង់បោះបង់, ខ្ញុំចង់លុបចោល, លុបការណាត់ជួប, ខ្ញុំសុំបោះបង់, សុំបោះបង់, កាន់សិល, មែនហើយសូមបោះបង់, បាទបោះបង់, ចាសបោះបង់",
    back: "ត្រឡប់ក្រោយ, ថយក្រោយ, ត្រឡប់, ត្រលប់, ត្រលប់ក្រោយ, ត្រឡប់ទៅក្រោយ, ថយ, ត្រឡប់វិញ, មុន",
    help: "ជំនួយ, ជួយ, សុំជំនួយ, របៀបប្រើ, សូមជួយ, ជួយខ្ញុំ, ត្រូវការជំនួយ, ការណែនាំ",
    language: "ភាសា, ប្តូរភាសា, ប្ដូរភាសា, ផ្លាស់ប្តូរភាសា, ជ្រើសរើសភាសា, ភាសាផ្សេង, ដូរភាសា",
    human: "បុគ្គលិក, មន្ត្រី, និយាយជាមួយបុគ្គលិក, មនុស្ស, និយាយជាមួយមន្ត្រី, អ្នកប្រឹក្សា, ចង់និយាយជាមួយបុគ្គលិក, និយាយជាមួយមនុស្ស, ទាក់ទងបុគ្គលិក",
    late: "មកយឺត, យឺត, ខ្ញុំមកយឺត, ខ្ញុំយឺត, ខ្ញុំនឹងមកយឺត, នឹងមកយឺត, មកយឺតបន្តិច, ខ្ញុំមកយឺតបន្តិច, ចូលយឺត, ខ្ញុំចូលយឺត, យឺតពេល, ខ្ញុំយឺតពេល, សុំទោសមកយឺត, សុំទោសខ្ញុំមកយឺត, ទៅយឺត",
    restart: "ចាប់ផ្តើមឡើងវិញ, ចាប់ផ្តើមសារជាថ្មី, ចាប់ផ្តើមម្តងទៀត, ធ្វើម្តងទៀត, ចាប់ផ្តើមពីដំបូង, ពីដំបូង",
    skip: "រំលង, រំលងសិន",
    none: "គ្មាន, អត់មាន, មិនមាន, អត់មានទេ, មិនមានទេ, គ្មានទេ, ខ្ញុំគ្មាន, ខ្ញុំអត់មាន, ខ្ញុំអត់មានទេ, ខ្ញុំមិនមាន, ខ្ញុំមិនមានទេ, គ្មានអ៊ីមែល, អត់មានអ៊ីមែល, អត់មានអ៊ីមែលទេ, ខ្ញុំគ្មានអ៊ីមែល, ខ្ញុំគ្មានអ៊ីមែលទេ, ខ្ញុំអត់មានអ៊ីមែលទេ, មិនមានអ៊ីមែល, មិនទាន់មាន",
    more: "ច្រើនទៀត, ថ្ងៃផ្សេង, ថ្ងៃផ្សេងទៀត, បន្ថែម, បន្ថែមទៀត, មើលបន្ថែម, ម៉ោងផ្សេង, បន្ទាប់, ទៀត",
    booking: "ការណាត់ជួបរបស់ខ្ញុំ, ការកក់របស់ខ្ញុំ, ការណាត់របស់ខ្ញុំ, មើលការណាត់ជួប, មើលការកក់, ការណាត់ជួប, កាលវិភាគរបស់ខ្ញុំ, ការកក់ពេលរបស់ខ្ញុំ",
    menu: "ម៉ឺនុយ, មីនុយ, ម៉ឺនុយមេ, ទំព័រដើម",
    book: "កក់, ណាត់ជួប, កក់ការណាត់ជួប, ធ្វើការណាត់ជួប, ណាត់, ចង់ណាត់ជួប, ខ្ញុំចង់ណាត់ជួប, ចង់កក់, ខ្ញុំចង់កក់, កក់ម៉ោង, ចុះឈ្មោះ, កក់ពេលពិគ្រោះ, កក់ពេលពិគ្រោះយោបល់, កក់ពេល",
    move: "ប្តូរម៉ោង, ប្តូរថ្ងៃ, ប្តូរកាលបរិច្ឆេទ, ប្តូរការណាត់, ប្តូរការណាត់ជួប, ប្តូរពេល, ដូរម៉ោង, ដូរថ្ងៃ, ផ្លាស់ប្តូរម៉ោង, ផ្លាស់ប្តូរ, លើកពេល, លើកថ្ងៃ, ខ្ញុំចង់ប្តូរម៉ោង, ខ្ញុំចង់ប្តូរថ្ងៃ, ប្តូរ, លើកការណាត់ជួប, ប្តូរថ្ងៃឬម៉ោង, ប្តូរថ្ងៃម៉ោង",
    resend: "ផ្ញើម្តងទៀត, ផ្ញើតំណម្តងទៀត, ផ្ញើលីងម្តងទៀត, ផ្ញើឡើងវិញ, សុំលីង, សុំតំណ, ផ្ញើតំណ, ផ្ញើលីង, សុំលីងម្តងទៀត, ផ្ញើ link ម្តងទៀត",
  },
  my: {
    yes: "ဟုတ်ကဲ့, ဟုတ်, ဟုတ်ပါတယ်, ဟုတ်တယ်, ဟုတ်ကဲ, ဟုတ်ပါသည်, ဟုတ်ပြီ, အင်း, အင်းပါ, မှန်ပါတယ်, မှန်တယ်, မှန်ပါသည်, မှန်ကန်ပါတယ်, ရပါတယ်, ရတယ်, ကောင်းပါပြီ, အိုကေ, အိုကေပါ, ရှိပါတယ်, ရှိတယ်, ok, 👍, 👌, ရှေ့ဆက်မည်, ရှေ့ဆက်, ရှေ့ဆက်မယ်, ဟုတ်ကဲ့ရက်ချိန်းယူမည်",
    no: "မဟုတ်ပါ, မဟုတ်ဘူး, မဟုတ်, မဟုတ်ပါဘူး, ဟင့်အင်း, ဟင့်အင်းပါ, မှားတယ်, မှားပါတယ်, မှားနေတယ်, မမှန်ဘူး, မမှန်ပါ, မမှန်ပါဘူး, မရဘူး, မရပါဘူး, မရပါ, မလိုပါ, မလိုဘူး, မလိုပါဘူး, မဟုတ်သေးဘူး, 👎, ဟင့်အင်းမပယ်ဖျက်ပါ, မပယ်ဖျက်ပါ, မပယ်ဖျက်ဘူး",
    agree:
      "သဘောတူပါတယ်, သဘောတူသည်, သဘောတူ, သဘောတူတယ်, သဘောတူပါသည်, လက်ခံပါတယ်, လက်ခံပါသည်, လက်ခံတယ်, လက်ခံသည်, ကျွန်တော်သဘောတူပါတယ်, ကျွန်မသဘောတူပါတယ်, ဟုတ်ကဲ့သဘောတူပါတယ်",
    decline:
      "သဘောမတူပါ, သဘောမတူဘူး, သဘောမတူ, သဘောမတူပါဘူး, လက်မခံပါ, လက်မခံဘူး, လက်မခံပါဘူး, လက်မခံ, ငြင်းပါတယ်, ငြင်းဆိုပါတယ်, ငြင်းပယ်ပါတယ်, ကျွန်တော်သဘောမတူပါ, ကျွန်မသဘောမတူပါ",
    cancel:
      "ပယ်ဖျက်, ပယ်ဖျက်မည်, ပယ်ဖျက်မယ်, ပယ်ဖျက်ပါ, ပယ်ဖျက်ချင်တယ်, ပယ်ဖျက်ချင်ပါတယ်, ဖျက်မယ်, ဖျက်, ဖျက်သိမ်း, ဖျက်သိမ်းမည်, မလုပ်တော့ဘူး, ရက်ချိန်းပယ်ဖျက်, ရက်ချိန်းဖျက်မယ်, ဘိုကင်ပယ်ဖျက်, ရက်ချိန်းပယ်ဖျက်မည်, ဟုတ်ကဲ့ပယ်ဖျက်မည်, ရက်ချိန်းပယ်ဖျက်မယ်",
    back: "နောက်သို့, ပြန်သွား, နောက်ပြန်, ပြန်သွားမယ်, နောက်ပြန်သွား, ရှေ့အဆင့်သို့, ရှေ့သို့ပြန်သွား, နောက်သို့ပြန်သွား",
    help: "အကူအညီ, ကူညီပါ, ကူညီပေးပါ, အကူအညီပေးပါ, အကူအညီလိုတယ်, အကူအညီလိုပါတယ်, အသုံးပြုနည်း, ကူညီပါဦး, အကူအညီလိုချင်ပါတယ်",
    language: "ဘာသာစကား, ဘာသာစကားပြောင်း, ဘာသာစကားပြောင်းမယ်, ဘာသာစကားရွေး, ဘာသာပြောင်း, ဘာသာစကားပြောင်းမည်, စကားပြောင်း",
    human:
      "ဝန်ထမ်း, တာဝန်ရှိသူ, ဝန်ထမ်းနှင့်ပြောမည်, ဝန်ထမ်းနဲ့ပြောမယ်, ဝန်ထမ်းနဲ့ပြောချင်တယ်, လူ, လူနဲ့ပြောချင်တယ်, လူနဲ့ပြောမယ်, အတိုင်ပင်ခံ, တိုင်ပင်ဆွေးနွေးသူ, တာဝန်ရှိသူနဲ့ပြောချင်တယ်",
    late: "နောက်ကျ, နောက်ကျမယ်, နောက်ကျနေတယ်, နောက်ကျပါမည်, နောက်ကျမည်, နောက်ကျပါမယ်, နောက်ကျတယ်, နောက်ကျလိမ့်မယ်, နောက်ကျနေပြီ, ကျွန်တော်နောက်ကျမယ်, ကျွန်မနောက်ကျမယ်, နည်းနည်းနောက်ကျမယ်, နောက်ကျနိုင်တယ်, နောက်ကျနေပါတယ်, ကျွန်တော်နောက်ကျနေတယ်, ကျွန်မနောက်ကျနေတယ်",
    restart: "ပြန်စ, အစကပြန်စ, ပြန်စမည်, ပြန်စမယ်, အစကနေပြန်စ, အစမှပြန်စ, အစမှပြန်စမည်, အစကပြန်စမယ်, အစကနေပြန်စမယ်",
    skip: "ကျော်, ကျော်ပါ, ကျော်မည်, ကျော်မယ်, ကျော်သွား, နောက်မှ",
    none: "မရှိပါ, မရှိဘူး, မရှိ, မရှိပါဘူး, မရှိသေးဘူး, မရှိသေးပါ, အီးမေးလ်မရှိပါ, အီးမေးမရှိဘူး, အီးမေးလ်မရှိဘူး, အီးမေးလ်မရှိပါဘူး, အီးမေးမရှိပါ, အီးမေးမရှိပါဘူး, မရှိသေးပါဘူး, ဘာမှမရှိဘူး",
    more: "နောက်ထပ်, နောက်ထပ်ရက်, နောက်ထပ်ရက်များ, တခြားရက်, တခြားရက်များ, အခြားရက်, အခြားရက်များ, နောက်တစ်ရက်, အခြားအချိန်, တခြားအချိန်, ပိုမို",
    booking:
      "ကျွန်ုပ်၏ရက်ချိန်း, ကျွန်တော့်ရက်ချိန်း, ကျွန်မရက်ချိန်း, ရက်ချိန်းကြည့်, ရက်ချိန်းကြည့်မယ်, ရက်ချိန်း, ဘိုကင်, ကျွန်ုပ်၏ဘိုကင်, ကျွန်တော့်ဘိုကင်, ကြိုတင်စာရင်း, ချိန်းဆိုမှု, ကျွန်ုပ်၏ချိန်းဆိုမှု",
    menu: "မီနူး, ပင်မမီနူး, မီနူ, ပင်မစာမျက်နှာ",
    book: "ရက်ချိန်းယူ, ရက်ချိန်းယူမယ်, ရက်ချိန်းယူမည်, ရက်ချိန်းယူချင်တယ်, ရက်ချိန်းယူချင်ပါတယ်, ဘိုကင်တင်, ဘိုကင်လုပ်မယ်, ဘိုကင်လုပ်, ချိန်းမယ်, ကြိုတင်စာရင်းသွင်း, ကြိုတင်မှာယူ, ကြိုတင်စာရင်းပေး",
    move: "ရက်ပြောင်း, အချိန်ပြောင်း, ရက်ချိန်းပြောင်း, နေ့ရက်ပြောင်း, ရက်ပြောင်းမယ်, အချိန်ပြောင်းမယ်, ရက်ပြောင်းချင်တယ်, အချိန်ပြောင်းချင်တယ်, ရက်ချိန်းပြောင်းချင်တယ်, ရက်ချိန်းပြောင်းမယ်, ရွှေ့မယ်, ရက်ရွှေ့, ရက်ရွှေ့မယ်, ပြောင်းမယ်, ပြောင်းချင်တယ်, ရက်အချိန်ပြောင်းမည်, ရက်နှင့်အချိန်ပြောင်းမည်, ရက်အချိန်ပြောင်းမယ်",
    resend:
      "ပြန်ပို့, ပြန်ပို့ပါ, ပြန်ပို့ပေးပါ, လင့်ပြန်ပို့, လင့်ခ်ပြန်ပို့, လင့်ပြန်ပို့ပါ, လင့်ခ်ပြန်ပို့ပါ, လင့်ပြန်ပို့ပေးပါ, လင့်ခ်ပြန်ပို့ပေးပါ, လင့်ပို့ပေးပါ, လင့်ခ်ပို့ပေးပါ, ထပ်ပို့ပါ, ထပ်ပို့ပေးပါ, link ပြန်ပို့ပေးပါ",
  },
  ja: {
    yes: "はい, はーい, ハイ, うん, ええ, えぇ, そう, そうです, その通り, そのとおりです, 正しい, 正しいです, 合っています, 合ってます, あっています, あってます, オッケー, オーケー, おっけー, はいそうです, はい合っています, お願いします, あります, ok, 👍, 👌, ⭕, ○, 〇, 進む, すすむ, 続ける, はい正しいです, はいこれです, はい予約する, はいできます, できます",
    no: "いいえ, いえ, いや, ううん, 違う, 違います, ちがう, ちがいます, 違いました, だめ, ダメ, だめです, いらない, いりません, 要りません, 不要, いいえ違います, 間違い, 間違っています, まちがい, 間違いです, まだ, まだです, ノー, 👎, ❌, ×, ✕, いいえできません, できません, いいえそのまま, そのまま",
    agree: "同意する, 同意します, 同意, 同意いたします, 承諾します, 承諾, はい同意します, はい同意する, 同意しました",
    decline:
      "同意しない, 同意しません, 不同意, 同意できません, 同意できない, 同意いたしません, 拒否, 拒否します, いいえ同意しません, いいえ同意しない, 承諾しません, 承諾しない",
    cancel:
      "キャンセル, 取消, 取り消し, 取消し, 取り消す, とりけし, キャンセルする, キャンセルします, キャンセルしたい, キャンセルしたいです, 予約キャンセル, 予約をキャンセル, 予約のキャンセル, 予約取消, 予約を取り消す, 中止, やめる, やめます, キャンセルしてください, はいキャンセル, はいキャンセルする, はいキャンセルします",
    back: "戻る, もどる, 前へ, 戻ります, 戻す, ひとつ前へ, 前に戻る, まえにもどる, バック",
    help: "ヘルプ, 使い方, つかいかた, 使いかた, 手伝って, ヘルプお願いします, わからない, わかりません, 分からない, 分かりません",
    language: "言語, ことば, 言葉, 言語変更, 言語を変える, 言語選択, 言語を変更, ことばをかえる, げんご, 言語切替",
    human:
      "担当者, 職員, 人と話す, 相談員, 人と話したい, 職員と話す, 職員と話したい, 担当者と話す, 担当者と話したい, 相談員と話す, スタッフ, オペレーター, 人間, にんげん, 人に聞く, 人にきく",
    late: "遅れます, 遅刻, 遅刻します, 遅れる, 遅れそう, 遅れそうです, おくれます, おくれる, ちこく, ちこくします, 遅れています, 遅れてます, 少し遅れます, すこしおくれます, 遅くなります, 遅れました, 遅刻しそうです, 遅刻です, 間に合いません",
    restart:
      "最初から, やり直す, やり直し, やりなおす, やりなおし, 最初からやり直す, 最初に戻る, リセット, はじめから, さいしょから, 初めから, もう一度最初から",
    skip: "スキップ, とばす, 飛ばす, 省略, あとで, 後で",
    none: "ありません, ない, ないです, なし, 無し, 無い, 持っていません, 持ってない, 持っていない, もっていません, メールがありません, メールがない, メールアドレスがありません, メールアドレスがない, メールアドレスはありません, メールはありません, 特になし, メールアドレスを持っていません",
    more: "もっと, もっと見る, 他の日, ほかの日, 別の日, 次へ, 他の日程, 別の日程, ほかのひ, べつのひ, 他の時間, 別の時間, 次, さらに見る, もっと先の日, 先の日",
    booking:
      "予約確認, 予約を確認, 予約の確認, 私の予約, わたしの予約, 予約を見る, 予約内容, 予約状況, 自分の予約, 予約確認したい",
    menu: "メニュー, ホーム, トップ, メインメニュー, メニューに戻る, めにゅー",
    book: "予約, 予約する, 予約したい, 予約したいです, 新しい予約, 予約をする, 予約を取る, よやく, 予約をしたい, 相談したい, 相談, 申し込み, 申込",
    move: "変更, 変更する, 変更したい, 変更したいです, 変更してください, 日時変更, 日時を変更, 予約変更, 予約の変更, 予約を変更, 時間変更, 時間を変更, 日程変更, 日にちを変える, 時間を変える, 日時を変える, 日を変える, 日程を変える, へんこう, リスケ",
    resend:
      "再送, 再送信, 再送する, もう一度送る, もう一度送って, もう一度送ってください, リンク再送, リンクを再送, リンクをもう一度送る, リンクを送って, リンク, もういちどおくる, urlを送って, url, 再送してください, リンクを送ってください",
  },
} as const;
