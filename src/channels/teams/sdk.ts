import type { Activity as SdkActivity, TurnContext } from "botbuilder";
import type { AuthenticateRequestResult, ConnectorClientOptions } from "botframework-connector";
import type { FastifyBaseLogger } from "fastify";
import type { TeamsConfig } from "../../config.ts";
import { toFault } from "../../fault.ts";
import type { Activity } from "./activity.ts";

/** Body of the answer to an invoke; `statusCode` is read by Teams, the HTTP status is 200. */
export type InvokeAnswer = { statusCode: number; type: string; value: unknown };

type Options = {
  config: TeamsConfig;
  transport: NonNullable<ConnectorClientOptions["httpClient"]>;
  log: Pick<FastifyBaseLogger, "error">;
  /** What a person gets whose press threw. */
  failed: () => InvokeAnswer;
};
type Bot = typeof import("botbuilder");
type Connector = typeof import("botframework-connector");
type Authentication = InstanceType<Bot["ConfigurationBotFrameworkAuthentication"]>;

export type Sdk = Awaited<ReturnType<typeof loadSdk>>;

/** Loads botbuilder (0.6 s) and builds the parts we use. Authentication is on, whatever the settings are. */
export async function loadSdk(options: Options) {
  const { config, transport } = options;
  const [bot, connector] = await Promise.all([import("botbuilder"), import("botframework-connector")]);
  const { ConfigurationBotFrameworkAuthentication } = bot;
  const endpoints = config.standIn ? standInEndpoints(config.standIn) : {};
  const authentication = new ConfigurationBotFrameworkAuthentication(
    endpoints,
    credentials(connector, config),
    undefined,
    undefined,
    { httpClient: transport },
  );
  return {
    issuer: config.standIn?.issuer ?? connector.AuthenticationConstants.ToBotFromChannelTokenIssuer,
    /** Whose token it is; throws what the SDK throws. */
    authenticate: (activity: Activity, authorization: string) =>
      authentication.authenticateRequest(asSdk(activity), authorization),
    hear: hearing(bot, authentication, options),
    connect: connecting(connector, authentication, config),
  };
}

/** The SDK's type asks for fields that Teams leaves out. */
const asSdk = (activity: Activity) => activity as unknown as SdkActivity;

function credentials({ PasswordServiceClientCredentialFactory }: Connector, config: TeamsConfig) {
  const { appId, password, appType, tenantId, standIn } = config;
  class Credentials extends PasswordServiceClientCredentialFactory {
    override isAuthenticationDisabled() {
      return Promise.resolve(false);
    }
  }
  const azure = new Credentials(appId, password, appType === "SingleTenant" ? tenantId : "");
  if (!standIn) return azure;
  azure.createCredentials = async () => ({
    async signRequest(request) {
      request.headers.set("authorization", `Bearer ${standIn.botToken}`);
      return request;
    },
  });
  return azure;
}

/** All eight at once: setting one of them blanks the others. */
const standInEndpoints = ({ issuer, openIdMetadataUrl }: NonNullable<TeamsConfig["standIn"]>) => ({
  ToChannelFromBotLoginUrl: "https://login.invalid",
  ToChannelFromBotOAuthScope: "https://api.botframework.com",
  ToBotFromChannelTokenIssuer: issuer,
  OAuthUrl: "https://token.invalid",
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
  CallerId: "urn:botframework:azure",
  ValidateAuthority: true,
});

/** One turn. What it throws is logged by its code and never answered. */
function hearing({ CloudAdapter }: Bot, authentication: Authentication, { log, failed }: Options) {
  class Adapter extends CloudAdapter {
    hear(identity: AuthenticateRequestResult, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
      return this.processActivity(identity, asSdk(activity), logic);
    }
  }
  const adapter = new Adapter(authentication);
  const answer = (context: TurnContext, body: InvokeAnswer) =>
    context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
  adapter.onTurnError = async (context, error) => {
    log.error({ code: toFault(error).code }, "a Teams turn failed");
    if (context.activity.type === "invoke") await answer(context, failed());
  };
  return (identity: AuthenticateRequestResult, activity: Activity, run: () => Promise<InvokeAnswer | undefined>) =>
    adapter.hear(identity, activity, async (context) => {
      const body = await run();
      if (body) await answer(context, body);
    });
}

function connecting(
  { ClaimsIdentity, AuthenticationConstants }: Connector,
  authentication: Authentication,
  { appId }: TeamsConfig,
) {
  const claims = [AuthenticationConstants.AudienceClaim, AuthenticationConstants.AppIdClaim];
  const factory = authentication.createConnectorFactory(
    new ClaimsIdentity(claims.map((type) => ({ type, value: appId }))),
  );
  return (serviceUrl: string) => factory.create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope);
}
