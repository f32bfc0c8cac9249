namespace Messaging.Simulator.Http;

/// <summary>
/// Plain request delegates: ASP.NET compiles an expression tree for every handler with parameters of its own, and tests
/// start this simulator hundreds of times.
/// </summary>
internal static class Route
{
    public static string Value(this HttpContext http, string name) => (string)http.Request.RouteValues[name]!;

    public static string? Query(this HttpContext http, string name) =>
        http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>Answers wrong input with 400 and problem details that name the field.</summary>
    public static RequestDelegate Answering(Func<HttpContext, Task<IResult>> answer) => async http =>
    {
        IResult result;
        try
        {
            result = await answer(http);
        }
        catch (InputException wrong)
        {
            var errors = new Dictionary<string, string[]> { [wrong.FieldName] = [wrong.Message] };
            result = Results.ValidationProblem(errors, detail: wrong.Message);
        }

        await result.ExecuteAsync(http);
    };

    public static RequestDelegate Answering(Func<HttpContext, IResult> answer) => Answering(http => Task.FromResult(answer(http)));
}
