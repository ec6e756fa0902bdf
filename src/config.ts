import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { readService, type Service } from "./service.ts";

const Flag = z.enum(["0", "1"]).transform((value) => value === "1");
const Url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));
const Secret = z.string().min(1);

/** Every environment variable the house reads. Each may also come as NAME_FILE, the path of a file that holds it. */
const Environment = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  HOST: z.string().optional(),
  PUBLIC_URL: Url.optional(),
  DATA_DIR: z.string().default("./data"),
  SERVICE_FILE: z.string().default("./service.yaml"),
  REDIS_URL: z
    .string()
    .regex(/^(rediss?|unix):\/\//, "starts with redis://, rediss:// or unix://")
    .optional(),
  DATA_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, "64 hexadecimal digits (openssl rand -hex 32)")
    .optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  LINE_CHANNEL_SECRET: Secret.optional(),
  LINE_CHANNEL_ACCESS_TOKEN: Secret.optional(),
  LINE_API_BASE_URL: Url.optional(),
  LINE_DATA_API_BASE_URL: Url.optional(),
  MicrosoftAppId: Secret.optional(),
  MicrosoftAppPassword: Secret.optional(),
  MicrosoftAppTenantId: Secret.optional(),
  MicrosoftAppType: z.enum(["SingleTenant", "MultiTenant"]).default("SingleTenant"),
  ZOOM_ACCOUNT_ID: Secret.optional(),
  ZOOM_CLIENT_ID: Secret.optional(),
  ZOOM_CLIENT_SECRET: Secret.optional(),
  ZOOM_WEBHOOK_SECRET_TOKEN: Secret.optional(),
  ZOOM_API_BASE_URL: Url.optional(),
  ZOOM_OAUTH_BASE_URL: Url.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  SANDBOX: Flag.optional(),
});
type Environment = z.infer<typeof Environment>;

/** Settings that only make sense together: some but not all of a row is a fault. */
const together = [
  ["LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"],
  ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId"],
  ["ZOOM_ACCOUNT_ID", "ZOOM_CLIENT_ID", "ZOOM_CLIENT_SECRET"],
  ["SMTP_URL", "MAIL_FROM"],
] as const;

export type LineConfig = { secret: string; token: string; apiUrl: string; dataApiUrl: string };
export type TeamsConfig = {
  appId: string;
  password: string;
  tenantId: string;
  appType: "SingleTenant" | "MultiTenant";
  standIn?: TeamsStandIn;
};
/** Where the sandbox's and the tests' Teams lives; never set from the environment. */
export type TeamsStandIn = { serviceUrl: string; issuer: string; openIdMetadataUrl: string; botToken: string };
export type ZoomConfig = {
  accountId: string;
  clientId: string;
  clientSecret: string;
  webhookSecret?: string;
  apiUrl: string;
  oauthUrl: string;
};
export type MailConfig = { url: string; from: string };

export type Config = {
  production: boolean;
  sandbox: boolean;
  port: number;
  host: string;
  publicUrl: string;
  dataDir: string;
  redisUrl?: string;
  dataKey?: string;
  logLevel: string;
  service: Service;
  line?: LineConfig;
  teams?: TeamsConfig;
  zoom?: ZoomConfig;
  mail?: MailConfig;
  /** How long an outside service may take to answer; only tests set it. */
  outsideTimeoutMs?: number;
};

/** What the sandbox uses where nothing is set. No secrets: they open nothing but the stand-ins. */
const sandboxDefaults = {
  LINE_CHANNEL_SECRET: "sandbox-line-secret",
  LINE_CHANNEL_ACCESS_TOKEN: "sandbox-line-token",
  MicrosoftAppId: "00000000-0000-4000-8000-00000000a001",
  MicrosoftAppPassword: "sandbox-teams-password",
  MicrosoftAppTenantId: "00000000-0000-4000-8000-00000000b001",
  ZOOM_ACCOUNT_ID: "sandbox-account",
  ZOOM_CLIENT_ID: "sandbox-client",
  ZOOM_CLIENT_SECRET: "sandbox-zoom-secret",
  ZOOM_WEBHOOK_SECRET_TOKEN: "sandbox-zoom-webhook-secret",
};

/** The addresses of the real services; the sandbox never calls them, its stand-ins take their place. */
export const realUrls = {
  line: "https://api.line.me",
  lineData: "https://api-data.line.me",
  zoom: "https://api.zoom.us",
  zoomOauth: "https://zoom.us",
} as const;

/** The whole configuration, or every fault at once, one plain line each. Secret values are never part of a fault. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): { config: Config } | { faults: string[] } {
  const production = env.NODE_ENV === "production";
  const { values: given, unread } = withFiles(env);
  const sandbox = isSandbox(given, production);
  const values = sandbox ? { ...sandboxDefaults, SANDBOX: "1", ...given } : given;
  const parsed = Environment.safeParse(values);
  const service = readService(resolve(values.SERVICE_FILE ?? "./service.yaml"), production);
  const faults = [
    ...unread.map((name) => `${name}_FILE: there is no file there that can be read`),
    ...(parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    ...togetherFaults(values, unread),
    ...ruleFaults(values, { production, sandbox }),
    ...("faults" in service ? service.faults : []),
  ];
  if (faults.length > 0 || !parsed.success || "faults" in service) return { faults };
  return { config: toConfig(parsed.data, service.service, { production, sandbox }) };
}

type Values = { [name: string]: string | undefined };

function withFiles(env: NodeJS.ProcessEnv): { values: Values; unread: string[] } {
  const unread: string[] = [];
  const values: Values = {};
  for (const name of Object.keys(Environment.shape)) {
    const file = env[`${name}_FILE`];
    const value = file === undefined ? env[name] : readText(file);
    if (file !== undefined && value === undefined) unread.push(name);
    if (value !== undefined && value !== "") values[name] = value;
  }
  return { values, unread };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

function togetherFaults(values: Values, unread: string[]): string[] {
  return together.flatMap((names) => {
    const given = names.filter((name) => values[name] !== undefined || unread.includes(name));
    const missing = names.filter((name) => !given.includes(name));
    return given.length === 0 ? [] : missing.map((name) => `${name}: missing beside ${given[0]}`);
  });
}

const isSandbox = (given: Values, production: boolean) =>
  given.SANDBOX === undefined ? !production && !anyChannel(given) : given.SANDBOX === "1";
const anyChannel = (given: Values) =>
  ["LINE_CHANNEL_SECRET", "MicrosoftAppId", "ZOOM_ACCOUNT_ID", "SMTP_URL"].some((name) => given[name] !== undefined);

type Setting = Pick<Config, "production" | "sandbox">;

function ruleFaults(values: Values, { production, sandbox }: Setting): string[] {
  const { PUBLIC_URL, SMTP_URL, MAIL_FROM = "", REDIS_URL, DATA_KEY } = values;
  const rules: [boolean, string][] = [
    [production && sandbox, "SANDBOX: the sandbox never runs under NODE_ENV=production"],
    [production && PUBLIC_URL === undefined, "PUBLIC_URL: required in production, the links people get start with it"],
    [production && /^http:/.test(PUBLIC_URL ?? ""), "PUBLIC_URL: starts with https:// in production"],
    [production && SMTP_URL === undefined, "SMTP_URL: required in production, people are told to expect mail"],
    [production && MAIL_FROM.endsWith("@example.org"), "MAIL_FROM: example.org is a placeholder"],
    [
      !sandbox && REDIS_URL !== undefined && DATA_KEY === undefined,
      "DATA_KEY: required beside REDIS_URL, it encrypts personal data (openssl rand -hex 32)",
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

function toConfig(env: Environment, service: Service, { production, sandbox }: Setting): Config {
  const config: Config = {
    production,
    sandbox,
    port: env.PORT,
    host: env.HOST ?? (sandbox ? "127.0.0.1" : "0.0.0.0"),
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    dataDir: resolve(env.DATA_DIR, sandbox ? "sandbox" : "."),
    logLevel: env.LOG_LEVEL,
    service,
  };
  if (env.REDIS_URL) config.redisUrl = env.REDIS_URL;
  if (env.DATA_KEY) config.dataKey = env.DATA_KEY;
  return { ...config, ...outside(env) };
}

function outside(env: Environment): Pick<Config, "line" | "teams" | "zoom" | "mail"> {
  return {
    ...(env.LINE_CHANNEL_SECRET && env.LINE_CHANNEL_ACCESS_TOKEN ? { line: lineConfig(env) } : {}),
    ...(env.MicrosoftAppId && env.MicrosoftAppPassword && env.MicrosoftAppTenantId ? { teams: teamsConfig(env) } : {}),
    ...(env.ZOOM_ACCOUNT_ID && env.ZOOM_CLIENT_ID && env.ZOOM_CLIENT_SECRET ? { zoom: zoomConfig(env) } : {}),
    ...(env.SMTP_URL && env.MAIL_FROM ? { mail: { url: env.SMTP_URL, from: env.MAIL_FROM } } : {}),
  };
}

const lineConfig = (env: Environment): LineConfig => ({
  secret: env.LINE_CHANNEL_SECRET ?? "",
  token: env.LINE_CHANNEL_ACCESS_TOKEN ?? "",
  apiUrl: env.LINE_API_BASE_URL ?? realUrls.line,
  dataApiUrl: env.LINE_DATA_API_BASE_URL ?? realUrls.lineData,
});

const teamsConfig = (env: Environment): TeamsConfig => ({
  appId: env.MicrosoftAppId ?? "",
  password: env.MicrosoftAppPassword ?? "",
  tenantId: env.MicrosoftAppTenantId ?? "",
  appType: env.MicrosoftAppType,
});

const zoomConfig = (env: Environment): ZoomConfig => ({
  accountId: env.ZOOM_ACCOUNT_ID ?? "",
  clientId: env.ZOOM_CLIENT_ID ?? "",
  clientSecret: env.ZOOM_CLIENT_SECRET ?? "",
  ...(env.ZOOM_WEBHOOK_SECRET_TOKEN ? { webhookSecret: env.ZOOM_WEBHOOK_SECRET_TOKEN } : {}),
  apiUrl: env.ZOOM_API_BASE_URL ?? realUrls.zoom,
  oauthUrl: env.ZOOM_OAUTH_BASE_URL ?? realUrls.zoomOauth,
});
