import { runTrial } from '@/bench/trial/trial';
import { analyse } from '@/engine/analyse';
import { extractArticle } from '@/extract/extract-article';

runTrial((record) => {
  const { article } = extractArticle(record, location.href, { force: true });
  return { findings: analyse(article), length: article.text.length };
});
