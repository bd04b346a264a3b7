declare module 'autocannon' {
  export type Request = { path: string };
  export type Options = {
    url: string;
    connections: number;
    duration?: number;
    amount?: number;
    overallRate?: number;
    headers?: Record<string, string>;
    requests?: { setupRequest(request: Request): Request }[];
  };
  export type Result = {
    requests: { average: number; total: number };
    latency: { p50: number; p97_5: number; p99: number };
    duration: number;
    errors: number;
    non2xx: number;
    statusCodeStats: Record<string, { count: number }>;
  };
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it.
  export default function autocannon(options: Options): Promise<Result>;
}
