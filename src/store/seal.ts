import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/**
 * Keeps what is personal unreadable in the store, and makes tokens nobody can guess.
 * seal/open: AES-256-GCM, "v1.<key id>.<base64url of iv + tag + text>". sign: HMAC-SHA-256, base64url.
 */
export type Seal = {
  seal(text: string): string;
  /** Throws when the text was changed or sealed with a key we do not have. */
  open(sealed: string): string;
  sign(text: string): string;
  isSigned(text: string, signature: string): boolean;
  /** A person's name in keys and logs: a keyed hash of the channel's user id. */
  person(user: string): string;
};

/** From a key of 64 hexadecimal digits. */
export function createSeal(dataKey: string): Seal {
  const secret = Buffer.from(dataKey, "hex");
  const derive = (use: string) => Buffer.from(hkdfSync("sha256", secret, "madoguchi", use, 32));
  const sealKey = derive("seal");
  const signKey = derive("sign");
  const personKey = derive("person");
  const keyId = createHash("sha256").update(sealKey).digest("hex").slice(0, 4);
  const sign = (text: string) => createHmac("sha256", signKey).update(text).digest("base64url");
  return {
    seal: (text) => `v1.${keyId}.${encrypt(sealKey, text).toString("base64url")}`,
    open: (sealed) => decrypt(sealKey, Buffer.from(sealed.slice(sealed.lastIndexOf(".") + 1), "base64url")),
    sign,
    isSigned: (text, signature) => sameText(sign(text), signature),
    person: (user) => createHmac("sha256", personKey).update(user).digest("base64url").slice(0, 22),
  };
}

function encrypt(key: Buffer, text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
}

export function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
