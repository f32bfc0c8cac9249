using System.Runtime.CompilerServices;

namespace Microsoft.DurableTask;

public static class Pageable
{
    public static AsyncPageable<T> Create<T>(Func<string?, CancellationToken, Task<Page<T>>> pageFunc)
        where T : notnull =>
        new FromFunction<T>((continuation, _, cancellation) => pageFunc(continuation, cancellation));

    public static AsyncPageable<T> Create<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> pageFunc)
        where T : notnull =>
        new FromFunction<T>(pageFunc);

    private sealed class FromFunction<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> next) : AsyncPageable<T>
        where T : notnull
    {
        public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default) =>
            Pages(continuationToken, pageSizeHint);

        private async IAsyncEnumerable<Page<T>> Pages(
            string? continuation, int? size, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            do
            {
                var page = await next(continuation, size, cancellation);
                continuation = page.ContinuationToken;
                yield return page;
            }
            while (continuation is not null);
        }
    }
}
