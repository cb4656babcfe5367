export type ClientOptions = {
  readonly region: string;
  /** A stand-in's address; absent: the service itself, or what AWS_ENDPOINT_URL_* says. */
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

/** Bounds of every client of AWS: a function that hangs is worse than one that fails and is asked again. */
export const bounds = {
  retryMode: 'standard',
  maxAttempts: 3,
  // Without throwOnRequestTimeout the SDK only logs that the time is over, and waits on. Keep-alive is its default.
  requestHandler: { connectionTimeout: 4000, requestTimeout: 8000, throwOnRequestTimeout: true },
} as const;
