using System.Net;
using System.Text;

namespace NexusBot.Sandbox.Tests.Rest;

/// <summary>A request's JSON that comes only when it is told to, long after the request itself.</summary>
internal sealed class SlowContent : HttpContent
{
    private readonly byte[] _json;
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goesOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowContent(string json)
    {
        _json = Encoding.UTF8.GetBytes(json);
        Headers.ContentType = new("application/json");
    }

    /// <summary>Completes when the request is on its way, without its JSON.</summary>
    public Task Begun => _begun.Task;

    public void GoOn() => _goesOn.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.FlushAsync(TestContext.Current.CancellationToken);
        _begun.SetResult();
        await _goesOn.Task.WaitAsync(TestContext.Current.CancellationToken);
        await stream.WriteAsync(_json, TestContext.Current.CancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
