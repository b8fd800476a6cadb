namespace NexusBot.Host.Operating;

/// <summary>What a running bot does when its operator asks over the socket in the storage folder.</summary>
internal interface IOperatorVerb
{
    string Name { get; }

    /// <summary>Writes lines as the work goes on, and returns the exit code for the process that asked.</summary>
    Task<int> AnswerAsync(string argument, Func<string, Task> write, CancellationToken cancellationToken);
}
