namespace ColdCall;

/// <summary>The base of every error that ColdCall throws on its own account. Cancellation is never wrapped in it.</summary>
public abstract class ColdCallException : Exception
{
    /// <summary>Makes an error.</summary>
    /// <param name="message">What is wrong and what to do; never a secret or a whole phone number.</param>
    /// <param name="innerException">What caused it, or null.</param>
    protected ColdCallException(string message, Exception? innerException = null) : base(message, innerException)
    {
    }
}
