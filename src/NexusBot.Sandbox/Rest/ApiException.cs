namespace NexusBot.Sandbox.Rest;

/// <summary>Discord says no: a status, its JSON code and message, and the tree of what is wrong with a form. Becomes the answer at the edge.</summary>
public sealed class ApiException(int status, int code, string message, FormErrors? errors = null) : Exception(message)
{
    public int Status { get; } = status;
    public int Code { get; } = code;
    public FormErrors? Errors { get; } = errors;
}
