#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N = 7, INF = INT_MAX / 2 };
static const struct edge { int a, b, w; } edges[] = { { 0, 1, 7 }, { 0, 3, 5 }, { 1, 2, 8 }, { 1, 3, 9 }, { 1, 4, 7 }, { 2, 4, 5 }, { 3, 4, 15 }, { 3, 5, 6 }, { 4, 5, 8 }, { 4, 6, 9 }, { 5, 6, 11 } };
#define M (sizeof edges / sizeof *edges)
static int adjacency[N][N], parent[N], visited[N], order[N], used;

static int find(int x) { return parent[x] == x ? x : (parent[x] = find(parent[x])); }
static int by_weight(const void *a, const void *b) { return ((const struct edge *)a)->w - ((const struct edge *)b)->w; }
static void dfs(int at) { visited[at] = 1; order[used++] = at; for (int i = 0; i < N; i++) if (adjacency[at][i] < INF && i != at && !visited[i]) dfs(i); }

static void dijkstra(int from, int *d)
{
    int done[N] = { 0 };

    for (int i = 0; i < N; i++) d[i] = INF;
    d[from] = 0;
    for (int k = 0; k < N; k++) {
        int best = -1;
        for (int i = 0; i < N; i++) if (!done[i] && (best < 0 || d[i] < d[best])) best = i;
        done[best] = 1;
        for (int i = 0; i < N; i++) if (d[best] + adjacency[best][i] < d[i]) d[i] = d[best] + adjacency[best][i];
    }
}

int main(void)
{
    struct edge sorted[M];
    int d[N], floyd[N][N], total = 0, queue[N], head = 0, tail = 0, level[N];

    for (int i = 0; i < N; i++) for (int j = 0; j < N; j++) adjacency[i][j] = i == j ? 0 : INF;
    for (unsigned i = 0; i < M; i++) adjacency[edges[i].a][edges[i].b] = adjacency[edges[i].b][edges[i].a] = edges[i].w;
    dijkstra(0, d); for (int i = 0; i < N; i++) printf("%d ", d[i]); printf("\n");
    memcpy(sorted, edges, sizeof sorted); qsort(sorted, M, sizeof *sorted, by_weight);
    for (int i = 0; i < N; i++) parent[i] = i;
    for (unsigned i = 0; i < M; i++) { int a = find(sorted[i].a), b = find(sorted[i].b); if (a != b) { parent[a] = b; total += sorted[i].w; } }
    printf("%d\n", total);
    memcpy(floyd, adjacency, sizeof floyd);
    for (int k = 0; k < N; k++) for (int i = 0; i < N; i++) for (int j = 0; j < N; j++) if (floyd[i][k] + floyd[k][j] < floyd[i][j]) floyd[i][j] = floyd[i][k] + floyd[k][j];
    for (int i = 0, m = 0; i < N; i++) { for (int j = 0; j < N; j++) if (floyd[i][j] > m) m = floyd[i][j]; printf("%d ", m); } printf("\n");
    dfs(2); for (int i = 0; i < used; i++) printf("%d ", order[i]); printf("\n");
    memset(level, -1, sizeof level); level[6] = 0; queue[tail++] = 6;
    while (head < tail) { int at = queue[head++]; for (int i = 0; i < N; i++) if (adjacency[at][i] < INF && level[i] < 0) { level[i] = level[at] + 1; queue[tail++] = i; } }
    for (int i = 0; i < N; i++) printf("%d ", level[i]); printf("\n");
    return 0;
}
