import { at, identity, type Matrix, matrix, put } from './matrix.ts';

/** Turn rows p and q of the plane by an angle, from the left and from the right. */
const rotate = (m: Matrix, vectors: Matrix, p: number, q: number): void => {
  const off = at(m, p, q);
  if (off === 0) return;
  const theta = (at(m, q, q) - at(m, p, p)) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < m.rows; k++) {
    const [kp, kq] = [at(m, k, p), at(m, k, q)];
    put(m, k, p, c * kp - s * kq);
    put(m, k, q, s * kp + c * kq);
  }
  for (let k = 0; k < m.rows; k++) {
    const [pk, qk] = [at(m, p, k), at(m, q, k)];
    put(m, p, k, c * pk - s * qk);
    put(m, q, k, s * pk + c * qk);
    const [vp, vq] = [at(vectors, k, p), at(vectors, k, q)];
    put(vectors, k, p, c * vp - s * vq);
    put(vectors, k, q, s * vp + c * vq);
  }
};

/**
 * Eigenvalues of a symmetric matrix (eigenwaarden), largest first, with their vectors as columns: the directions in
 * which it spreads most. The sign of a vector is chosen so that its largest part is positive. Source: Jacobi 1846.
 */
export const symmetricEigen = (m: Matrix): { readonly values: Float64Array; readonly vectors: Matrix } => {
  if (m.rows !== m.columns) throw new RangeError('eigenvalues are of a square matrix');
  const n = m.rows;
  const turned = matrix(n, n, (i, j) => (at(m, i, j) + at(m, j, i)) / 2);
  const vectors = identity(n);
  const scale = turned.values.reduce((most, v) => Math.max(most, Math.abs(v)), 0);
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) off = Math.max(off, Math.abs(at(turned, i, j)));
    if (off <= 1e-15 * scale) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(turned, vectors, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => at(turned, b, b) - at(turned, a, a));
  const sign = order.map((j) => {
    const column = order.map((_, i) => at(vectors, i, j));
    const largest = column.reduce((most, v) => (Math.abs(v) > Math.abs(most) + 1e-12 ? v : most), 0);
    return largest < 0 ? -1 : 1;
  });
  return {
    values: Float64Array.from(order, (j) => at(turned, j, j)),
    vectors: matrix(n, n, (i, k) => (sign[k] ?? 1) * at(vectors, i, order[k] ?? 0)),
  };
};
