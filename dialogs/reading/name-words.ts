/** Latin words that are nobody's name, so they stay commands where a name is asked. */
export const neverNames = `cancel, cancelled, back, go back, help, help me, language, change language, human, human please, staff,
  talk to staff, talk to a person, i am late, i'm late, start over, restart, start again, my booking, my appointment, menu,
  main menu, batal, batalkan, kembali, bantuan, ganti bahasa, ubah bahasa, petugas, bicara dengan staf, bicara dengan petugas,
  saya terlambat, mulai ulang, mulai lagi, menu utama, kanselahin, ikansela, i-cancel, bumalik, palitan ang wika,
  kausapin ang staff, mahuhuli ako, magsimula ulit, menu`;

/** Commands in other scripts that are given names or nicknames as well. */
export const namesToo = "ภาษา, สาย, กลับ, ភាសា, ことば, 言葉, トップ, ホーム, មុន";
