/**
 * Makes something once for each name, for as long as the objects live that it is made from: what an operation's rules are,
 * say, which every request would have to look up in all facts. `make` has to be pure, and nobody may change what it made.
 */
export function onceFor<Owners extends readonly object[], T>(
  make: (name: string, ...owners: Owners) => T,
): (name: string, ...owners: Owners) => T {
  const root = none<T>();
  return (name, ...owners) => {
    const { byName } = owners.reduce<Made<T>>(below, root);
    const found = byName.get(name) ?? { value: make(name, ...owners) };
    byName.set(name, found);
    return found.value;
  };
}

interface Made<T> {
  byOwner: WeakMap<object, Made<T>>;
  byName: Map<string, { value: T }>;
}

function none<T>(): Made<T> {
  return { byOwner: new WeakMap(), byName: new Map() };
}

function below<T>({ byOwner }: Made<T>, owner: object): Made<T> {
  const made = byOwner.get(owner) ?? none<T>();
  byOwner.set(owner, made);
  return made;
}
