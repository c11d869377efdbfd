// A second opinion on the cheapest path: formats.md "Plan" once more, written from the text alone. It tries every choice of
// steps, so it is for few steps only, and shares nothing with the program but the fractions of the scoring oracle.

import { below, exact, minus, over, parseNumber, plus, score, times, total, value, whole } from './oracle.mjs';

const ZERO = whole(0);
const compare = (x, y) => (below(x, y) ? -1 : below(y, x) ? 1 : 0);
const isOpen = (answer) => answer === undefined;

/** What can be done, in criteria order, deductions last: kind, id, units there are, days and gain of one unit. */
function choicesOf(criteria, sheet, locks, efforts) {
  const clauses = criteria.sections.flatMap((s) => s.indicators.flatMap((i) => i.clauses));
  const answers = sheet.get('answers');
  const applicable = total(clauses.filter((c) => answers.get(c.id)?.get('state') !== 'excluded').map((c) => parseNumber(c.points)));
  const scale = applicable[0] === 0n ? ZERO : over(parseNumber(criteria.full), applicable);
  const choices = [];
  const warnings = [];
  for (const clause of clauses) {
    const answer = answers.get(clause.id);
    const state = isOpen(answer) ? 'open' : answer.get('state');
    const samples = state === 'sampled' && answer.get('nonconforming') > 0;
    if (locks.includes(clause.id) || !(samples || state === 'open' || state === 'unmet')) continue;
    const set = efforts[clause.id] ?? {};
    const days = samples ? set.daysPerSample ?? clause.improve?.daysPerSample : set.days ?? clause.improve?.days;
    if (days === undefined) { warnings.push(`/answers/${clause.id}`); continue; }
    const points = times(parseNumber(clause.points), scale);
    choices.push({
      id: clause.id, kind: samples ? 'fix-samples' : 'meet', most: samples ? answer.get('nonconforming') : 1,
      days: parseNumber(days), gain: samples ? over(points, whole(answer.get('samples'))) : points,
    });
  }
  const removable = sheet.get('deductions').map((_, n) => `deduction/${n}`).filter((id) => !locks.includes(id));
  const days = efforts.deductions?.days ?? criteria.deductions.days;
  if (removable.length > 0 && days === undefined) warnings.push('/deductions');
  if (removable.length > 0 && days !== undefined) {
    choices.push({ kind: 'rectify', ids: removable, most: removable.length, days: parseNumber(days), gain: parseNumber(criteria.deductions.points) });
  }
  return { choices, warnings, applicable };
}

/** The guaranteed score before the cap. */
function uncapped(criteria, sheet, applicable) {
  const answers = sheet.get('answers');
  const clauses = criteria.sections.flatMap((s) => s.indicators.flatMap((i) => i.clauses));
  const obtained = total(clauses.map((clause) => {
    const answer = answers.get(clause.id);
    if (answer?.get('state') === 'met') return parseNumber(clause.points);
    if (answer?.get('state') !== 'sampled') return ZERO;
    const samples = whole(answer.get('samples'));
    return times(parseNumber(clause.points), over(minus(samples, whole(answer.get('nonconforming'))), samples));
  }));
  const bonus = sheet.get('bonus') === null || criteria.bonus.max === 0 ? ZERO : parseNumber(criteria.bonus.points);
  const lost = times(whole(sheet.get('deductions').length), parseNumber(criteria.deductions.points));
  return minus(plus(over(times(obtained, parseNumber(criteria.full)), applicable), bonus), lost);
}

/** Steps as the answer lists them. */
function stepsOf(choices, counts) {
  return choices.flatMap((choice, i) => {
    const count = counts[i];
    if (count === 0) return [];
    const step = (id, n, more = {}) => ({ id, kind: choice.kind, ...more, days: exact(times(choice.days, whole(n))), gain: value(times(choice.gain, whole(n))) });
    if (choice.kind === 'rectify') return choice.ids.slice(0, count).map((id) => step(id, 1));
    return [step(choice.id, count, choice.kind === 'fix-samples' ? { count } : {})];
  });
}

/** Every minimal choice of counts that satisfies `reached`. Nothing beyond a choice that reaches is minimal. */
function* minimalChoices(choices, reached) {
  const counts = choices.map(() => 0);
  function* from(i) {
    if (reached(counts)) {
      const isMinimal = counts.every((count, j) => {
        if (count === 0) return true;
        counts[j] -= 1;
        const still = reached(counts);
        counts[j] += 1;
        return !still;
      });
      if (isMinimal) yield [...counts];
      return;
    }
    if (i === choices.length) return;
    for (counts[i] = 0; counts[i] <= choices[i].most; counts[i] += 1) yield* from(i + 1);
    counts[i] = 0;
  }
  // A choice may reach before its last item; then the items after it stay 0, and it is met once for each count they begin with.
  const seen = new Set();
  for (const found of from(0)) {
    if (!seen.has(`${found}`)) { seen.add(`${found}`); yield found; }
  }
}

/** What `starsheet plan --json` answers, but for its warnings: those are the paths alone. */
export function plan(criteria, sheet, { target, alternatives = 3, locks = [], efforts = {} }) {
  const { choices, warnings, applicable } = choicesOf(criteria, sheet, locks, efforts);
  const { low } = score(criteria, sheet).range;
  if (!low) return { target, reachable: false, best: null, start: null, plans: [] };
  const start = uncapped(criteria, sheet, applicable);
  const deductions = sheet.get('deductions').length;
  const [capLow, capHigh] = [parseNumber(criteria.cap.min), parseNumber(criteria.cap.max)];
  const removedBy = (counts) => counts.reduce((sum, count, i) => sum + (choices[i].kind === 'rectify' ? count : 0), 0);
  const scoreOf = (counts) => {
    const raw = counts.reduce((sum, count, i) => (count ? plus(sum, times(choices[i].gain, whole(count))) : sum), start);
    return below(raw, capLow) ? capLow : below(capHigh, raw) ? capHigh : raw;
  };
  const gradeOf = (counts) => {
    if (deductions - removedBy(counts) >= criteria.deductions.failAt) return 0;
    const reached = scoreOf(counts);
    return criteria.grades.reduce((best, grade, i) => (i > 0 && !below(reached, parseNumber(grade.from)) ? i : best), 0);
  };
  const level = criteria.grades.findIndex((grade) => grade.id === target);
  const everything = choices.map((choice) => choice.most);

  const plans = [...minimalChoices(choices, (counts) => gradeOf(counts) >= level)].map((counts) => ({
    counts, days: total(counts.map((count, i) => times(choices[i].days, whole(count)))), score: scoreOf(counts), steps: stepsOf(choices, counts),
  }));
  const order = new Map(choices.flatMap((choice) => choice.ids ?? [choice.id]).map((id, i) => [id, i]));
  plans.sort((a, b) => compare(a.days, b.days) || a.steps.length - b.steps.length || compare(b.score, a.score)
    || a.steps.map((step, i) => order.get(step.id) - order.get(b.steps[i].id) || (step.count ?? 1) - (b.steps[i].count ?? 1)).find((d) => d !== 0) || 0);

  const result = {
    target, reachable: plans.length > 0, best: criteria.grades[gradeOf(everything)].id,
    start: { exact: low.exact, shown: low.shown, grade: low.grade },
    plans: plans.slice(0, alternatives).map(({ counts, days, score: reached, steps }) => ({
      days: exact(days), score: value(reached), grade: criteria.grades[gradeOf(counts)].id, steps,
    })),
  };
  return warnings.length > 0 ? { ...result, warnings } : result;
}
