type Segment =
  | { kind: 'static'; text: string }
  | { kind: 'one'; name: string }
  | { kind: 'rest'; name: string };
type RouteLike = { method: string; path: string };

/** A route that fits a request, with its path parameters decoded. */
export type Match<R> = { route: R; parameters: Record<string, string> };

/**
 * Builds the function that finds the route of a request the way an HTTP API does: the most specific path wins
 * (text before `{one}` before `{rest+}`), then the method itself before ANY; `$default` takes what is left.
 * The path is the raw one; a parameter that is not valid percent-encoding throws URIError.
 * @throws Error when two routes have the same method and the same shape of path
 */
export function routeMatcher<R extends RouteLike>(routes: readonly R[]) {
  const table = routes.map((route) => ({
    route,
    segments: parse(route.path),
    anyMethod: route.method === 'ANY',
  }));
  table.sort(
    (a, b) => rank(a.segments).localeCompare(rank(b.segments)) || Number(a.anyMethod) - Number(b.anyMethod),
  );
  const seen = new Map<string, R>();
  for (const { route, segments } of table) {
    const shape = `${route.method} ${segments.map((s) => (s.kind === 'static' ? `/${s.text}` : `/{${s.kind}}`)).join('')}`;
    if (seen.has(shape))
      throw new Error(`Two routes answer ${shape}: ${seen.get(shape)?.path} and ${route.path}`);
    seen.set(shape, route);
  }

  return (method: string, rawPath: string): Match<R> | undefined => {
    const parts = rawPath.slice(1).split('/');
    for (const { route, segments } of table) {
      if (route.method !== method && route.method !== 'ANY') continue;
      const parameters = capture(segments, parts);
      if (parameters !== undefined) return { route, parameters };
    }
    return undefined;
  };
}

function parse(path: string): Segment[] {
  if (path === '$default') return [{ kind: 'rest', name: '' }];
  return path
    .slice(1)
    .split('/')
    .map((text): Segment => {
      const name = /^\{([^+}]+)(\+?)\}$/.exec(text);
      if (name?.[1] === undefined) return { kind: 'static', text };
      return { kind: name[2] === '+' ? 'rest' : 'one', name: name[1] };
    });
}

// One letter a segment, so that plain text order is the order of precedence: every full path before every
// greedy one, and $default last of all.
function rank(segments: Segment[]): string {
  const last = segments.at(-1);
  const group = last?.kind !== 'rest' ? '0' : last.name !== '' ? '1' : '2';
  const letters = { static: 'a', one: 'b', rest: 'c' };
  return group + segments.map(({ kind }) => letters[kind]).join('');
}

function capture(segments: Segment[], parts: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [i, segment] of segments.entries()) {
    const part = parts[i];
    if (part === undefined) return undefined;
    if (segment.kind === 'rest') {
      if (segment.name !== '') parameters[segment.name] = decodeURIComponent(parts.slice(i).join('/'));
      return parameters;
    }
    if (segment.kind === 'static' && safeDecode(part) !== segment.text) return undefined;
    if (segment.kind === 'one') {
      if (part === '') return undefined;
      parameters[segment.name] = decodeURIComponent(part);
    }
  }
  return parts.length === segments.length ? parameters : undefined;
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
