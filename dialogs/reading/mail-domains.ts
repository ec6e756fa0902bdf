/** Where trainees have their mail. These are never corrected, and slips are corrected to them. */
export const mailDomains = `gmail.com, yahoo.com, yahoo.co.jp, yahoo.com.vn, yahoo.co.id, yahoo.com.ph, hotmail.com, hotmail.co.jp,
  outlook.com, outlook.jp, outlook.co.id, icloud.com, docomo.ne.jp, ezweb.ne.jp, softbank.ne.jp, protonmail.com, foxmail.com,
  rocketmail.com, googlemail.com, i.softbank.jp, yahoo.co.th, hotmail.co.th, outlook.co.th, outlook.com.vn, yahoo.cn, naver.com`;

/** Real domains too short or too near to another to be a guess. */
export const realDomains = `ymail.com, qq.com, 163.com, 126.com, 139.com, sina.com, sina.cn, sohu.com, au.com, live.com, live.jp,
  msn.com, me.com, mac.com, aol.com, mail.com, email.com, gmx.com, gmx.de, yandex.com, mail.ru, proton.me, pm.me, zoho.com, zmail.com,
  hotmail.co, hotmail.fr, hotmail.de, hotmail.it, hotmail.es, yahoo.fr, yahoo.de, yahoo.in, yahoo.ca, yahoo.it, yahoo.es, outlook.fr, outlook.de,
  outlook.in, outlook.my, outlook.ph, outlook.kr, outlook.sg, hey.com, daum.net, hanmail.net, nate.com, tutanota.com, uqmobile.jp, ymobile.ne.jp,
  rakumail.jp, nifty.com, biglobe.ne.jp, so-net.ne.jp, ocn.ne.jp, plala.or.jp, excite.co.jp, goo.jp, ahamo.com, otit.go.jp, aliyun.com, 21cn.com,
  yeah.net, vip.qq.com, vip.163.com, tom.com, fpt.vn, vnn.vn, mailo.com, inbox.com, fastmail.com, usa.com`;

/** Slips farther than one letter away. */
export const domainSlips: Record<string, string> = {
  "yahoo.com.jp": "yahoo.co.jp",
  "yahoo.jp": "yahoo.co.jp",
  "yahoo.ne.jp": "yahoo.co.jp",
  "yahoo.vn": "yahoo.com.vn",
  "yahoo.ph": "yahoo.com.ph",
  "yahoo.id": "yahoo.co.id",
  "hotmail.jp": "hotmail.co.jp",
  "hotmail.com.jp": "hotmail.co.jp",
  "outlook.co.jp": "outlook.jp",
  "docomo.co.jp": "docomo.ne.jp",
  "docomo.jp": "docomo.ne.jp",
  "docomo.ne": "docomo.ne.jp",
  "docomo.com": "docomo.ne.jp",
  "softbank.jp": "softbank.ne.jp",
  "softbank.co.jp": "softbank.ne.jp",
  "ezweb.co.jp": "ezweb.ne.jp",
  "ezweb.jp": "ezweb.ne.jp",
  "icloud.jp": "icloud.com",
  "icloud.co.jp": "icloud.com",
  "qq.cn": "qq.com",
  "qq.con": "qq.com",
};

/** Carriers that once allowed dots where mail does not, so such an address cannot be written to. */
export const oldCarriers =
  /(?:^|\.)(?:docomo\.ne\.jp|ezweb\.ne\.jp|au\.com|softbank\.ne\.jp|i\.softbank\.jp|vodafone\.ne\.jp|ymobile\.ne\.jp|willcom\.com|disney\.ne\.jp)$/;

/** Endings that do not exist, and what was meant. */
export const endingSlips: Record<string, string> = {
  con: "com",
  comm: "com",
  cmo: "com",
  ocm: "com",
  coom: "com",
  comn: "com",
  comp: "com",
  com1: "com",
  cim: "com",
  xom: "com",
  vom: "com",
  fom: "com",
  dom: "com",
  c0m: "com",
  cpm: "com",
  clm: "com",
  coml: "com",
  ckm: "com",
  cojp: "co.jp",
  nejp: "ne.jp",
  jpp: "jp",
  ney: "net",
  nett: "net",
};
