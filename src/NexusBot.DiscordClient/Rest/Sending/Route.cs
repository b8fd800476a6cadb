namespace Discord.Rest.Sending;

/// <summary>
/// Where a request goes and which limit it shares: those of the same method and template with the same top-level resource.
/// </summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path without ids; also what a log may show.</param>
/// <param name="Endpoint">The path as sent. It may hold an interaction's token, so it is never logged.</param>
/// <param name="Major">The channel, guild or webhook that Discord counts by.</param>
/// <param name="Token">An interaction's token, which counts apart and outside the global limit.</param>
internal readonly record struct Route(string Method, string Template, string Endpoint, ulong Major = 0, string? Token = null)
{
    public string Name => $"{Method} {Template}";

    public bool IsByToken => Token is not null;
}
